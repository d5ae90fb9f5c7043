// generated from openapi.yaml:65; do not edit
package shop;

import dev.hardwire.spi.json.Codec;
import dev.hardwire.spi.json.Constraints;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Reads, checks and writes {@link Point}, which is openapi.yaml:65.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class PointCodec implements Codec<Point> {
  static final PointCodec INSTANCE = new PointCodec();

  @Override
  public @Nullable Point read(JsonReader in) {
    if (!in.beginArray()) {
      return null;
    }
    int violations = in.violationCount();
    int count = 0;
    double item0 = 0;
    double item1 = 0;
    while (in.nextElement()) {
      switch (count++) {
        case 0 -> {
          item0 = in.float64();
        }
        case 1 -> {
          item1 = in.float64();
        }
        default -> in.skip();
      }
    }
    Constraints.items(in, count, 2, 2);
    if (in.violationCount() != violations) {
      return null;
    }
    return new Point(item0, item1);
  }

  @Override
  public void write(JsonWriter out, Point value) {
    out.beginArray();
    out.value(value.item0());
    out.value(value.item1());
    out.endArray();
  }
}
