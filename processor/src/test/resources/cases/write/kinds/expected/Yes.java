// generated from openapi.yaml; do not edit
package shop;

import dev.hardwire.annotation.SchemaRef;
import javax.annotation.processing.Generated;

/**
 * The schema {@code #/components/schemas/Yes}.
 */
@SchemaRef("openapi.yaml#/components/schemas/Yes")
@Generated("dev.hardwire.processor.HardwireProcessor")
public enum Yes {
  TRUE
}
