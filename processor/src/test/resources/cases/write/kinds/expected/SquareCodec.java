// generated from openapi.yaml:61; do not edit
package shop;

import dev.hardwire.spi.json.Codec;
import dev.hardwire.spi.json.JsonName;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.Properties;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Reads, checks and writes {@link Square}, which is openapi.yaml:61.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class SquareCodec implements Codec<Square> {
  static final SquareCodec INSTANCE = new SquareCodec();

  private static final JsonName[] NAMES = JsonName.all("kind", "side", "color", "size");

  @Override
  public @Nullable Square read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    int violations = in.violationCount();
    long seen = 0;
    String kind = null;
    double side = 0;
    String color = null;
    long size = 0;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "kind" -> {
          seen = in.once(seen, 1L << 0);
          kind = in.string();
        }
        case "side" -> {
          seen = in.once(seen, 1L << 1);
          side = in.float64();
        }
        case "color" -> {
          seen = in.once(seen, 1L << 2);
          color = in.string();
        }
        case "size" -> {
          seen = in.once(seen, 1L << 3);
          size = in.int64();
        }
        default -> in.skip();
      }
    }
    Properties.required(in, seen, 0xbL, NAMES, 0);
    if (in.violationCount() != violations) {
      return null;
    }
    return new Square(kind, side, color, size);
  }

  @Override
  public void write(JsonWriter out, Square value) {
    out.beginObject();
    out.name(NAMES[0]).value(value.kind());
    out.name(NAMES[1]).value(value.side());
    Properties.optional(out, NAMES[2], value.color());
    out.name(NAMES[3]).value(value.size());
    out.endObject();
  }
}
