// generated from openapi.yaml; do not edit
package shop;

import dev.hardwire.annotation.SchemaRef;
import javax.annotation.processing.Generated;

/**
 * Where it is.
 */
@SchemaRef("openapi.yaml#/components/schemas/Status")
@Generated("dev.hardwire.processor.HardwireProcessor")
public enum Status {
  AVAILABLE,

  SOLD,

  _2ND_HAND
}
