// generated from openapi.yaml:136; do not edit
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads, checks and writes {@link NewPet}, which is openapi.yaml:136.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class NewPetCodec implements Codec<NewPet> {
  static final NewPetCodec INSTANCE = new NewPetCodec();

  private static final JsonName[] NAMES = JsonName.all("name", "price", "nick-name", "born",
      "status", "tags", "owner", "photo", "extra", "weights");

  private static final BigDecimal PRICE_MULTIPLE_OF = new BigDecimal("0.01");

  @Override
  public @Nullable NewPet read(JsonReader in) {
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
        default -> in.skip();
      }
    }
    Properties.required(in, seen, 0x3L, NAMES, 0);
    if (in.violationCount() != violations) {
      return null;
    }
    return new NewPet(name, price, nickName, born, status, tags, owner, photo, extra, weights);
  }

  @Override
  public void write(JsonWriter out, NewPet value) {
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
