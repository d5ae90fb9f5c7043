// generated from openapi.yaml; do not edit
package shop;

import dev.hardwire.annotation.SchemaRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The schema {@code #/components/schemas/NewPet}.
 *
 * @param name What it is called.
 */
@SchemaRef("openapi.yaml#/components/schemas/NewPet")
@Generated("dev.hardwire.processor.HardwireProcessor")
public record NewPet(String name, double price, @Nullable String nickName, @Nullable LocalDate born,
    Status status, @Nullable List<String> tags, @Nullable Owner owner, byte @Nullable [] photo,
    @Nullable JsonNode extra, @Nullable Map<String, Float> weights) {
}
