// generated from openapi.yaml:179; do not edit
package shop;

import dev.hardwire.spi.json.Codec;
import dev.hardwire.spi.json.Constraints;
import dev.hardwire.spi.json.JsonName;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.Properties;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Reads, checks and writes {@link DryFood}, which is openapi.yaml:179.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class DryFoodCodec implements Codec<DryFood> {
  static final DryFoodCodec INSTANCE = new DryFoodCodec();

  private static final JsonName[] NAMES = JsonName.all("kind", "grams");

  @Override
  public @Nullable DryFood read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    int violations = in.violationCount();
    long seen = 0;
    String kind = null;
    long grams = 0;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "kind" -> {
          seen = in.once(seen, 1L << 0);
          kind = in.string();
        }
        case "grams" -> {
          seen = in.once(seen, 1L << 1);
          grams = in.int64();
          Constraints.multipleOf(in, grams, 5);
        }
        default -> in.skip();
      }
    }
    Properties.required(in, seen, 0x3L, NAMES, 0);
    if (in.violationCount() != violations) {
      return null;
    }
    return new DryFood(kind, grams);
  }

  @Override
  public void write(JsonWriter out, DryFood value) {
    out.beginObject();
    out.name(NAMES[0]).value(value.kind());
    out.name(NAMES[1]).value(value.grams());
    out.endObject();
  }
}
