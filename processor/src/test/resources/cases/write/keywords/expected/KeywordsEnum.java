// generated from openapi.yaml; do not edit
package shop;

import dev.hardwire.annotation.SchemaRef;
import javax.annotation.processing.Generated;

/**
 * The schema {@code #/components/schemas/Keywords/properties/enum}.
 */
@SchemaRef("openapi.yaml#/components/schemas/Keywords/properties/enum")
@Generated("dev.hardwire.processor.HardwireProcessor")
public enum KeywordsEnum {
  A,

  B
}
