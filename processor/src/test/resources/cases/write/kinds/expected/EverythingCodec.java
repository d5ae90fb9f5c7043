// generated from openapi.yaml:21; do not edit
package shop;

import dev.hardwire.spi.json.Codec;
import dev.hardwire.spi.json.Constraints;
import dev.hardwire.spi.json.JsonName;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.Properties;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads, checks and writes {@link Everything}, which is openapi.yaml:21.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class EverythingCodec implements Codec<Everything> {
  static final EverythingCodec INSTANCE = new EverythingCodec();

  private static final JsonName[] NAMES = JsonName.all("id", "level", "ratio", "yes", "shape",
      "point", "row", "scores", "account", "patch", "labels", "anything", "limited");

  @Override
  public @Nullable Everything read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    int violations = in.violationCount();
    long seen = 0;
    Id id = null;
    Level level = null;
    Ratio ratio = null;
    Yes yes = null;
    Shape shape = null;
    Point point = null;
    Row row = null;
    Scores scores = null;
    Account account = null;
    Patch patch = null;
    Map<String, @Nullable String> labels = null;
    JsonNode anything = null;
    List<Long> limited = null;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "id" -> {
          seen = in.once(seen, 1L << 0);
          id = IdCodec.INSTANCE.read(in);
        }
        case "level" -> {
          seen = in.once(seen, 1L << 1);
          level = LevelCodec.INSTANCE.read(in);
        }
        case "ratio" -> {
          seen = in.once(seen, 1L << 2);
          ratio = RatioCodec.INSTANCE.read(in);
        }
        case "yes" -> {
          seen = in.once(seen, 1L << 3);
          yes = YesCodec.INSTANCE.read(in);
        }
        case "shape" -> {
          seen = in.once(seen, 1L << 4);
          shape = ShapeCodec.INSTANCE.read(in);
        }
        case "point" -> {
          seen = in.once(seen, 1L << 5);
          point = PointCodec.INSTANCE.read(in);
        }
        case "row" -> {
          seen = in.once(seen, 1L << 6);
          row = RowCodec.INSTANCE.read(in);
        }
        case "scores" -> {
          seen = in.once(seen, 1L << 7);
          scores = ScoresCodec.INSTANCE.read(in);
        }
        case "account" -> {
          seen = in.once(seen, 1L << 8);
          account = AccountCodec.INSTANCE.read(in);
        }
        case "patch" -> {
          seen = in.once(seen, 1L << 9);
          patch = PatchCodec.INSTANCE.read(in);
        }
        case "labels" -> {
          seen = in.once(seen, 1L << 10);
          labels = readLabels(in);
        }
        case "anything" -> {
          seen = in.once(seen, 1L << 11);
          anything = in.node();
        }
        case "limited" -> {
          seen = in.once(seen, 1L << 12);
          limited = readLimited(in);
        }
        default -> in.skip();
      }
    }
    Properties.required(in, seen, 0x13L, NAMES, 0);
    if (in.violationCount() != violations) {
      return null;
    }
    return new Everything(id, level, ratio, yes, shape, point, row, scores, account, patch, labels,
        anything, limited);
  }

  @Override
  public void write(JsonWriter out, Everything value) {
    out.beginObject();
    IdCodec.INSTANCE.write(out.name(NAMES[0]), value.id());
    LevelCodec.INSTANCE.write(out.name(NAMES[1]), value.level());
    Properties.optional(out, NAMES[2], RatioCodec.INSTANCE, value.ratio());
    Properties.optional(out, NAMES[3], YesCodec.INSTANCE, value.yes());
    ShapeCodec.INSTANCE.write(out.name(NAMES[4]), value.shape());
    Properties.optional(out, NAMES[5], PointCodec.INSTANCE, value.point());
    Properties.optional(out, NAMES[6], RowCodec.INSTANCE, value.row());
    Properties.optional(out, NAMES[7], ScoresCodec.INSTANCE, value.scores());
    Properties.optional(out, NAMES[8], AccountCodec.INSTANCE, value.account());
    Properties.optional(out, NAMES[9], PatchCodec.INSTANCE, value.patch());
    if (value.labels() != null) {
      writeLabels(out.name(NAMES[10]), value.labels());
    }
    Properties.optional(out, NAMES[11], value.anything());
    if (value.limited() != null) {
      writeLimited(out.name(NAMES[12]), value.limited());
    }
    out.endObject();
  }

  private static @Nullable Map<String, @Nullable String> readLabels(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    Map<String, @Nullable String> values = new LinkedHashMap<>();
    for (String key = in.nextName(); key != null; key = in.nextName()) {
      String value = in.nextNull() ? null : in.string();
      Constraints.put(in, values, key, value);
    }
    Constraints.properties(in, values.size(), 0, 9);
    return values;
  }

  private static @Nullable List<Long> readLimited(JsonReader json) {
    JsonReader in = json;
    if (!json.isValidated()) {
      JsonNode tree = json.node();
      if (!KindsDocumentValidators.everythingLimited(tree, json.validation())) {
        return null;
      }
      in = json.part(tree);
    }
    return readLimited_(in);
  }

  private static @Nullable List<Long> readLimited_(JsonReader in) {
    if (!in.beginArray()) {
      return null;
    }
    List<Long> items = new ArrayList<>();
    while (in.nextElement()) {
      Long item = in.int64();
      items.add(item);
    }
    return items;
  }

  private static void writeLabels(JsonWriter out, Map<String, @Nullable String> values) {
    out.beginObject();
    for (Map.Entry<String, String> entry : values.entrySet()) {
      out.name(entry.getKey());
      out.value(entry.getValue());
    }
    out.endObject();
  }

  private static void writeLimited(JsonWriter out, List<Long> items) {
    out.beginArray();
    for (Long item : items) {
      out.value(item);
    }
    out.endArray();
  }
}
