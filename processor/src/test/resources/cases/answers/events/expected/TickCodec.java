// generated from openapi.yaml:15; do not edit
package shop;

import dev.hardwire.spi.json.Codec;
import dev.hardwire.spi.json.JsonName;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.Properties;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Reads, checks and writes {@link Tick}, which is openapi.yaml:15.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class TickCodec implements Codec<Tick> {
  static final TickCodec INSTANCE = new TickCodec();

  private static final JsonName[] NAMES = JsonName.all("price");

  @Override
  public @Nullable Tick read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    int violations = in.violationCount();
    long seen = 0;
    double price = 0;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "price" -> {
          seen = in.once(seen, 1L << 0);
          price = in.float64();
        }
        default -> in.skip();
      }
    }
    Properties.required(in, seen, 0x1L, NAMES, 0);
    if (in.violationCount() != violations) {
      return null;
    }
    return new Tick(price);
  }

  @Override
  public void write(JsonWriter out, Tick value) {
    out.beginObject();
    out.name(NAMES[0]).value(value.price());
    out.endObject();
  }
}
