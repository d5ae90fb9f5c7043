// generated from openapi.yaml; do not edit
package shop;

import dev.hardwire.annotation.SchemaRef;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The schema {@code #/components/schemas/Closed}.
 */
@SchemaRef("openapi.yaml#/components/schemas/Closed")
@Generated("dev.hardwire.processor.HardwireProcessor")
public record Closed(long in, long out, @Nullable Long violations, @Nullable Long property,
    @Nullable Long seen, @Nullable Long value) {
}
