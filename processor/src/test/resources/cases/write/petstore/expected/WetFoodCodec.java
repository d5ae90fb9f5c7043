// generated from openapi.yaml:185; do not edit
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
 * Reads, checks and writes {@link WetFood}, which is openapi.yaml:185.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class WetFoodCodec implements Codec<WetFood> {
  static final WetFoodCodec INSTANCE = new WetFoodCodec();

  private static final JsonName[] NAMES = JsonName.all("kind", "cans");

  @Override
  public @Nullable WetFood read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    int violations = in.violationCount();
    long seen = 0;
    String kind = null;
    int cans = 0;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "kind" -> {
          seen = in.once(seen, 1L << 0);
          kind = in.string();
        }
        case "cans" -> {
          seen = in.once(seen, 1L << 1);
          cans = in.int32();
          Constraints.minimum(in, cans, 1);
        }
        default -> in.skip();
      }
    }
    Properties.required(in, seen, 0x3L, NAMES, 0);
    if (in.violationCount() != violations) {
      return null;
    }
    return new WetFood(kind, cans);
  }

  @Override
  public void write(JsonWriter out, WetFood value) {
    out.beginObject();
    out.name(NAMES[0]).value(value.kind());
    out.name(NAMES[1]).value(value.cans());
    out.endObject();
  }
}
