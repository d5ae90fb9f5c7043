// generated from openapi.yaml:28; do not edit
package shop;

import dev.hardwire.spi.json.Codec;
import dev.hardwire.spi.json.JsonName;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.Properties;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Reads, checks and writes {@link Pets.Page}, which is openapi.yaml:28.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class Pets_PageCodec implements Codec<Pets.Page> {
  static final Pets_PageCodec INSTANCE = new Pets_PageCodec();

  private static final JsonName[] NAMES = JsonName.all("number", "size");

  @Override
  public Pets. @Nullable Page read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    int violations = in.violationCount();
    long seen = 0;
    Long number = null;
    Long size = null;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "number" -> {
          seen = in.once(seen, 1L << 0);
          number = in.int64();
        }
        case "size" -> {
          seen = in.once(seen, 1L << 1);
          size = in.int64();
        }
        default -> in.skip();
      }
    }
    if (in.violationCount() != violations) {
      return null;
    }
    return new Pets.Page(number, size);
  }

  @Override
  public void write(JsonWriter out, Pets.Page value) {
    out.beginObject();
    Properties.optional(out, NAMES[0], value.number());
    Properties.optional(out, NAMES[1], value.size());
    out.endObject();
  }
}
