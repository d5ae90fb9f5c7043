// generated from openapi.yaml; do not edit
package shop;

import dev.hardwire.annotation.SchemaRef;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * An object with other properties.
 *
 * @param additionalProperties All other properties.
 */
@SchemaRef("openapi.yaml#/components/schemas/Scores")
@Generated("dev.hardwire.processor.HardwireProcessor")
public record Scores(@Nullable String name, Map<String, Long> additionalProperties) {
}
