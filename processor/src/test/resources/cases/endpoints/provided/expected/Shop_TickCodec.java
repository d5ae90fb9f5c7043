// generated from Shop.Tick; do not edit
package shop;

import dev.hardwire.spi.json.Codec;
import dev.hardwire.spi.json.JsonName;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.Properties;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Reads, checks and writes {@link Shop.Tick}, which is Shop.Tick.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class Shop_TickCodec implements Codec<Shop.Tick> {
  static final Shop_TickCodec INSTANCE = new Shop_TickCodec();

  private static final JsonName[] NAMES = JsonName.all("number");

  @Override
  public Shop. @Nullable Tick read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    int violations = in.violationCount();
    long seen = 0;
    int number = 0;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "number" -> {
          seen = in.once(seen, 1L << 0);
          number = in.int32();
        }
        default -> in.skip();
      }
    }
    Properties.required(in, seen, 0x1L, NAMES, 0);
    if (in.violationCount() != violations) {
      return null;
    }
    return new Shop.Tick(number);
  }

  @Override
  public void write(JsonWriter out, Shop.Tick value) {
    out.beginObject();
    out.name(NAMES[0]).value(value.number());
    out.endObject();
  }
}
