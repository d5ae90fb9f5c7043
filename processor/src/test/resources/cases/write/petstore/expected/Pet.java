// generated from openapi.yaml; do not edit
package shop;

import dev.hardwire.annotation.SchemaRef;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A pet in the store.
 *
 * @param name What it is called.
 */
@SchemaRef("openapi.yaml#/components/schemas/Pet")
@Generated("dev.hardwire.processor.HardwireProcessor")
public record Pet(String name, double price, @Nullable String nickName, @Nullable LocalDate born,
    Status status, @Nullable List<String> tags, @Nullable Owner owner, byte @Nullable [] photo,
    @Nullable JsonNode extra, @Nullable Map<String, Float> weights, long id, OffsetDateTime since,
    @Nullable UUID chip, @Nullable List<Pet> friends) {
}
