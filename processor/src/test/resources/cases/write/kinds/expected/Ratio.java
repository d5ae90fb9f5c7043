// generated from openapi.yaml; do not edit
package shop;

import dev.hardwire.annotation.SchemaRef;
import javax.annotation.processing.Generated;

/**
 * The schema {@code #/components/schemas/Ratio}.
 */
@SchemaRef("openapi.yaml#/components/schemas/Ratio")
@Generated("dev.hardwire.processor.HardwireProcessor")
public enum Ratio {
  _0_5,

  _1_5
}
