// generated from openapi.yaml; do not edit
package shop;

import dev.hardwire.annotation.SchemaRef;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The schema {@code #/components/schemas/Codec}.
 */
@SchemaRef("openapi.yaml#/components/schemas/Codec")
@Generated("dev.hardwire.processor.HardwireProcessor")
public record Codec(@Nullable JsonReader reader) {
}
