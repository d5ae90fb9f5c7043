// generated from openapi.yaml:53; do not edit
package shop;

import dev.hardwire.spi.json.Codec;
import dev.hardwire.spi.json.JsonName;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.Properties;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Reads, checks and writes {@link Circle}, which is openapi.yaml:53.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class CircleCodec implements Codec<Circle> {
  static final CircleCodec INSTANCE = new CircleCodec();

  private static final JsonName[] NAMES = JsonName.all("kind", "radius", "color", "size");

  @Override
  public @Nullable Circle read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    int violations = in.violationCount();
    long seen = 0;
    String kind = null;
    double radius = 0;
    String color = null;
    Long size = null;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "kind" -> {
          seen = in.once(seen, 1L << 0);
          kind = in.string();
        }
        case "radius" -> {
          seen = in.once(seen, 1L << 1);
          radius = in.float64();
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
    Properties.required(in, seen, 0x7L, NAMES, 0);
    if (in.violationCount() != violations) {
      return null;
    }
    return new Circle(kind, radius, color, size);
  }

  @Override
  public void write(JsonWriter out, Circle value) {
    out.beginObject();
    out.name(NAMES[0]).value(value.kind());
    out.name(NAMES[1]).value(value.radius());
    out.name(NAMES[2]).value(value.color());
    Properties.optional(out, NAMES[3], value.size());
    out.endObject();
  }
}
