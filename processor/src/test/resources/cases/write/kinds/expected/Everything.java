// generated from openapi.yaml; do not edit
package shop;

import dev.hardwire.annotation.SchemaRef;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A schema of each kind.
 */
@SchemaRef("openapi.yaml#/components/schemas/Everything")
@Generated("dev.hardwire.processor.HardwireProcessor")
public record Everything(Id id, Level level, @Nullable Ratio ratio, @Nullable Yes yes, Shape shape,
    @Nullable Point point, @Nullable Row row, @Nullable Scores scores, @Nullable Account account,
    @Nullable Patch patch, @Nullable Map<String, @Nullable String> labels,
    @Nullable JsonNode anything, @Nullable List<Long> limited) {
}
