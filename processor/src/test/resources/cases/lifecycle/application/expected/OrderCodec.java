// generated from openapi.yaml:17; do not edit
package shop;

import dev.hardwire.spi.json.Codec;
import dev.hardwire.spi.json.JsonName;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.Properties;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Reads, checks and writes {@link Order}, which is openapi.yaml:17.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class OrderCodec implements Codec<Order> {
  static final OrderCodec INSTANCE = new OrderCodec();

  private static final JsonName[] NAMES = JsonName.all("text");

  @Override
  public @Nullable Order read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    int violations = in.violationCount();
    long seen = 0;
    String text = null;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "text" -> {
          seen = in.once(seen, 1L << 0);
          text = in.string();
        }
        default -> in.skip();
      }
    }
    Properties.required(in, seen, 0x1L, NAMES, 0);
    if (in.violationCount() != violations) {
      return null;
    }
    return new Order(text);
  }

  @Override
  public void write(JsonWriter out, Order value) {
    out.beginObject();
    out.name(NAMES[0]).value(value.text());
    out.endObject();
  }
}
