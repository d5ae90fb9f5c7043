// generated from openapi.yaml; do not edit
package shop;

import dev.hardwire.annotation.SchemaRef;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The schema {@code #/components/schemas/List}.
 */
@SchemaRef("openapi.yaml#/components/schemas/List")
@Generated("dev.hardwire.processor.HardwireProcessor")
public record List(java.util.List<List> in, Map<String, Codec> out, String value,
    @Nullable Long property, @Nullable Long violations, @Nullable Long seen, @Nullable Long count,
    String class_, String dollar, @Nullable String instance) {
}
