// generated from openapi.yaml; do not edit
package shop;

import dev.hardwire.annotation.SchemaRef;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The schema {@code #/components/schemas/Circle}.
 *
 * @param kind What it is.
 */
@SchemaRef("openapi.yaml#/components/schemas/Circle")
@Generated("dev.hardwire.processor.HardwireProcessor")
public record Circle(String kind, double radius, String color,
    @Nullable Long size) implements Shape {
}
