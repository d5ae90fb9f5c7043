// generated from openapi.yaml:48; do not edit
package shop;

import dev.hardwire.spi.json.Codec;
import dev.hardwire.spi.json.Constraints;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.ViolationSink;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Reads, checks and writes {@link Yes}, which is openapi.yaml:48.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class YesCodec implements Codec<Yes> {
  static final YesCodec INSTANCE = new YesCodec();

  @Override
  public @Nullable Yes read(JsonReader in) {
    return parse(in, Boolean.toString(in.bool()));
  }

  /**
   * The value with a text; null where there is none, which is a violation.
   */
  static @Nullable Yes parse(ViolationSink at, @Nullable String text) {
    if (text == null) {
      return null;
    }
    return switch (text) {
      case "true" -> Yes.TRUE;
      default -> {
        Constraints.oneOf(at, "true");
        yield null;
      }
    };
  }

  @Override
  public void write(JsonWriter out, Yes value) {
    switch (value) {
      case TRUE -> out.value(true);
      default -> throw new IllegalStateException("There is no value " + value);
    }
  }
}
