// generated from openapi.yaml:150; do not edit
package shop;

import dev.hardwire.spi.json.Codec;
import dev.hardwire.spi.json.Constraints;
import dev.hardwire.spi.json.JsonName;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.Lists;
import dev.hardwire.spi.json.Properties;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads, checks and writes {@link Pet}, which is openapi.yaml:150.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class PetCodec implements Codec<Pet> {
  static final PetCodec INSTANCE = new PetCodec();

  private static final JsonName[] NAMES = JsonName.all("name", "price", "nick-name", "born",
      "status", "tags", "owner", "photo", "extra", "weights", "id", "since", "chip", "friends");

  private static final BigDecimal PRICE_MULTIPLE_OF = new BigDecimal("0.01");

  @Override
  public @Nullable Pet read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    int violations = in.violationCount();
    long seen = 0;
    String name = null;
    double price = 0;
    String nickName = null;
    LocalDate born = null;
    Status status = Status.AVAILABLE;
    List<String> tags = null;
    Owner owner = null;
    byte[] photo = null;
    JsonNode extra = null;
    Map<String, Float> weights = null;
    long id = 0;
    OffsetDateTime since = null;
    UUID chip = null;
    List<Pet> friends = null;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "name" -> {
          seen = in.once(seen, 1L << 0);
          name = in.string();
          Constraints.length(in, name, 1, 64);
        }
        case "price" -> {
          seen = in.once(seen, 1L << 1);
          price = in.float64();
          Constraints.minimum(in, price, 0.0);
          Constraints.maximum(in, price, 1000000.0);
          Constraints.multipleOf(in, price, PRICE_MULTIPLE_OF);
        }
        case "nick-name" -> {
          seen = in.once(seen, 1L << 2);
          nickName = in.nextNull() ? null : in.string();
        }
        case "born" -> {
          seen = in.once(seen, 1L << 3);
          born = in.date();
        }
        case "status" -> {
          seen = in.once(seen, 1L << 4);
          status = StatusCodec.INSTANCE.read(in);
        }
        case "tags" -> {
          seen = in.once(seen, 1L << 5);
          tags = readTags(in);
        }
        case "owner" -> {
          seen = in.once(seen, 1L << 6);
          owner = OwnerCodec.INSTANCE.read(in);
        }
        case "photo" -> {
          seen = in.once(seen, 1L << 7);
          photo = in.binary();
        }
        case "extra" -> {
          seen = in.once(seen, 1L << 8);
          extra = in.node();
        }
        case "weights" -> {
          seen = in.once(seen, 1L << 9);
          weights = readWeights(in);
        }
        case "id" -> {
          seen = in.once(seen, 1L << 10);
          id = in.int64();
          Constraints.minimum(in, id, 1);
        }
        case "since" -> {
          seen = in.once(seen, 1L << 11);
          since = in.dateTime();
        }
        case "chip" -> {
          seen = in.once(seen, 1L << 12);
          chip = in.nextNull() ? null : in.uuid();
        }
        case "friends" -> {
          seen = in.once(seen, 1L << 13);
          friends = Lists.read(in, PetCodec.INSTANCE);
        }
        default -> in.skip();
      }
    }
    Properties.required(in, seen, 0x1c03L, NAMES, 0);
    if (in.violationCount() != violations) {
      return null;
    }
    return new Pet(name, price, nickName, born, status, tags, owner, photo, extra, weights, id,
        since, chip, friends);
  }

  @Override
  public void write(JsonWriter out, Pet value) {
    out.beginObject();
    out.name(NAMES[0]).value(value.name());
    out.name(NAMES[1]).value(value.price());
    Properties.optional(out, NAMES[2], value.nickName());
    Properties.optional(out, NAMES[3], value.born());
    StatusCodec.INSTANCE.write(out.name(NAMES[4]), value.status());
    if (value.tags() != null) {
      Lists.write(out.name(NAMES[5]), value.tags());
    }
    Properties.optional(out, NAMES[6], OwnerCodec.INSTANCE, value.owner());
    Properties.optional(out, NAMES[7], value.photo());
    Properties.optional(out, NAMES[8], value.extra());
    if (value.weights() != null) {
      writeWeights(out.name(NAMES[9]), value.weights());
    }
    out.name(NAMES[10]).value(value.id());
    out.name(NAMES[11]).value(value.since());
    out.name(NAMES[12]).value(value.chip());
    if (value.friends() != null) {
      Lists.write(out.name(NAMES[13]), PetCodec.INSTANCE, value.friends());
    }
    out.endObject();
  }

  private static @Nullable List<String> readTags(JsonReader in) {
    if (!in.beginArray()) {
      return null;
    }
    List<String> items = new ArrayList<>();
    while (in.nextElement()) {
      String item = in.string();
      Constraints.length(in, item, 1, 32);
      items.add(item);
    }
    Constraints.items(in, items.size(), 0, 10);
    Constraints.uniqueItems(in, items);
    return items;
  }

  private static @Nullable Map<String, Float> readWeights(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    Map<String, Float> values = new LinkedHashMap<>();
    for (String key = in.nextName(); key != null; key = in.nextName()) {
      Float value = in.float32();
      Constraints.put(in, values, key, value);
    }
    Constraints.properties(in, values.size(), 0, 3);
    return values;
  }

  private static void writeWeights(JsonWriter out, Map<String, Float> values) {
    out.beginObject();
    for (Map.Entry<String, Float> entry : values.entrySet()) {
      out.name(entry.getKey());
      out.value(entry.getValue());
    }
    out.endObject();
  }
}
