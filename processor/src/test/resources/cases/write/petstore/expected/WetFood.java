// generated from openapi.yaml; do not edit
package shop;

import dev.hardwire.annotation.SchemaRef;
import javax.annotation.processing.Generated;

/**
 * The schema {@code #/components/schemas/WetFood}.
 */
@SchemaRef("openapi.yaml#/components/schemas/WetFood")
@Generated("dev.hardwire.processor.HardwireProcessor")
public record WetFood(String kind, int cans) implements Food {
}
