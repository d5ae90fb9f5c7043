// generated from openapi.yaml:47; do not edit
package shop;

import dev.hardwire.spi.json.Codec;
import dev.hardwire.spi.json.Constraints;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.ViolationSink;
import java.math.BigDecimal;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Reads, checks and writes {@link Ratio}, which is openapi.yaml:47.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class RatioCodec implements Codec<Ratio> {
  static final RatioCodec INSTANCE = new RatioCodec();

  @Override
  public @Nullable Ratio read(JsonReader in) {
    return parse(in, in.numberText());
  }

  /**
   * The value with a text; null where there is none, which is a violation.
   */
  static @Nullable Ratio parse(ViolationSink at, @Nullable String text) {
    if (text == null) {
      return null;
    }
    return switch (text) {
      case "0.5" -> Ratio._0_5;
      case "1.5" -> Ratio._1_5;
      default -> {
        Constraints.oneOf(at, "0.5, 1.5");
        yield null;
      }
    };
  }

  @Override
  public void write(JsonWriter out, Ratio value) {
    switch (value) {
      case _0_5 -> out.value(new BigDecimal("0.5"));
      case _1_5 -> out.value(new BigDecimal("1.5"));
      default -> throw new IllegalStateException("There is no value " + value);
    }
  }
}
