// generated from openapi.yaml:76; do not edit
package shop;

import dev.hardwire.spi.json.Codec;
import dev.hardwire.spi.json.Constraints;
import dev.hardwire.spi.json.JsonName;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.Properties;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Reads, checks and writes {@link Scores}, which is openapi.yaml:76.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class ScoresCodec implements Codec<Scores> {
  static final ScoresCodec INSTANCE = new ScoresCodec();

  private static final JsonName[] NAMES = JsonName.all("name");

  @Override
  public @Nullable Scores read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    int violations = in.violationCount();
    long seen = 0;
    String name = null;
    Map<String, Long> others = new LinkedHashMap<>();
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "name" -> {
          seen = in.once(seen, 1L << 0);
          name = in.string();
        }
        default -> {
          Long other = in.int64();
          Constraints.put(in, others, property, other);
        }
      }
    }
    if (in.violationCount() != violations) {
      return null;
    }
    return new Scores(name, others);
  }

  @Override
  public void write(JsonWriter out, Scores value) {
    out.beginObject();
    Properties.optional(out, NAMES[0], value.name());
    for (Map.Entry<String, Long> other : value.additionalProperties().entrySet()) {
      out.otherName(other.getKey(), isNamed(other.getKey()));
      out.value(other.getValue());
    }
    out.endObject();
  }

  private static boolean isNamed(String name) {
    return switch (name) {
      case "name" -> true;
      default -> false;
    };
  }
}
