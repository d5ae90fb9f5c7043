// generated from openapi.yaml; do not edit
package shop;

import dev.hardwire.annotation.SchemaRef;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The schema {@code #/components/schemas/Keywords}.
 */
@SchemaRef("openapi.yaml#/components/schemas/Keywords")
@Generated("dev.hardwire.processor.HardwireProcessor")
public record Keywords(@Nullable Boolean nothing, @Nullable String string,
    @Nullable String minLength, @Nullable String maxLength, @Nullable String pattern,
    @Nullable LocalDate date, @Nullable OffsetDateTime dateTime, @Nullable UUID uuid,
    byte @Nullable [] byte_, @Nullable KeywordsEnum enum_, @Nullable Boolean boolean_,
    @Nullable Integer int32, @Nullable Long int64, @Nullable BigInteger big, @Nullable Float float_,
    @Nullable Double double_, @Nullable BigDecimal decimal, @Nullable Long minimum,
    @Nullable Long maximum, @Nullable Long exclusiveMinimum, @Nullable Long exclusiveMaximum,
    @Nullable Long fraction, @Nullable Long multipleOf, @Nullable List<String> minItems,
    @Nullable List<Long> maxItems, @Nullable List<@Nullable Long> uniqueItems,
    @Nullable List<List<String>> items, @Nullable Map<String, String> minProperties,
    @Nullable Map<String, Long> maxProperties, @Nullable Closed closed, @Nullable JsonNode free) {
}
