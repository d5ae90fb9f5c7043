// generated from openapi.yaml:27; do not edit
package shop;

import dev.hardwire.spi.json.Codec;
import dev.hardwire.spi.json.JsonName;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.Properties;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Reads, checks and writes {@link Pets.Color}, which is openapi.yaml:27.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class Pets_ColorCodec implements Codec<Pets.Color> {
  static final Pets_ColorCodec INSTANCE = new Pets_ColorCodec();

  private static final JsonName[] NAMES = JsonName.all("R", "G");

  @Override
  public Pets. @Nullable Color read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    int violations = in.violationCount();
    long seen = 0;
    Long r = null;
    Long g = null;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "R" -> {
          seen = in.once(seen, 1L << 0);
          r = in.int64();
        }
        case "G" -> {
          seen = in.once(seen, 1L << 1);
          g = in.int64();
        }
        default -> in.skip();
      }
    }
    if (in.violationCount() != violations) {
      return null;
    }
    return new Pets.Color(r, g);
  }

  @Override
  public void write(JsonWriter out, Pets.Color value) {
    out.beginObject();
    Properties.optional(out, NAMES[0], value.r());
    Properties.optional(out, NAMES[1], value.g());
    out.endObject();
  }
}
