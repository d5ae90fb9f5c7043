// generated from openapi.yaml; do not edit
package shop;

import dev.hardwire.annotation.SchemaRef;
import javax.annotation.processing.Generated;

/**
 * The schema {@code #/components/schemas/Value}.
 */
@SchemaRef("openapi.yaml#/components/schemas/Value")
@Generated("dev.hardwire.processor.HardwireProcessor")
public record Value(String variant) implements Constraints {
}
