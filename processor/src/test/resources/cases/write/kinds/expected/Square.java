// generated from openapi.yaml; do not edit
package shop;

import dev.hardwire.annotation.SchemaRef;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The schema {@code #/components/schemas/Square}.
 */
@SchemaRef("openapi.yaml#/components/schemas/Square")
@Generated("dev.hardwire.processor.HardwireProcessor")
public record Square(String kind, double side, @Nullable String color, long size) implements Shape {
}
