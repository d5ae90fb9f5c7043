// generated from openapi.yaml; do not edit
package shop;

import dev.hardwire.annotation.SchemaRef;
import javax.annotation.processing.Generated;

/**
 * The schema {@code #/components/schemas/DryFood}.
 */
@SchemaRef("openapi.yaml#/components/schemas/DryFood")
@Generated("dev.hardwire.processor.HardwireProcessor")
public record DryFood(String kind, long grams) implements Food {
}
