// generated from Order.Line; do not edit
package shop;

import dev.hardwire.spi.json.Codec;
import dev.hardwire.spi.json.Conditions;
import dev.hardwire.spi.json.JsonName;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.Properties;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Reads, checks and writes {@link Order.Line}, which is Order.Line.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class Order_LineCodec implements Codec<Order.Line> {
  static final Order_LineCodec INSTANCE = new Order_LineCodec();

  private static final JsonName[] NAMES = JsonName.all("item", "count");

  @Override
  public Order. @Nullable Line read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    int violations = in.violationCount();
    long seen = 0;
    String item = null;
    int count = 0;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "item" -> {
          seen = in.once(seen, 1L << 0);
          item = in.string();
          if (!Conditions.hasLength(item, 3, Integer.MAX_VALUE)) {
            in.violation("must have at least 3 characters");
          }
        }
        case "count" -> {
          seen = in.once(seen, 1L << 1);
          count = in.int32();
          if (count < 1) {
            in.violation("must be at least 1");
          }
        }
        default -> in.skip();
      }
    }
    Properties.required(in, seen, 0x3L, NAMES, 0);
    if (in.violationCount() != violations) {
      return null;
    }
    return new Order.Line(item, count);
  }

  @Override
  public void write(JsonWriter out, Order.Line value) {
    out.beginObject();
    out.name(NAMES[0]).value(value.item());
    out.name(NAMES[1]).value(value.count());
    out.endObject();
  }
}
