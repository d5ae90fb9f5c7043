// generated from openapi.yaml:42; do not edit
package shop;

import dev.hardwire.spi.json.Codec;
import dev.hardwire.spi.json.Constraints;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.ViolationSink;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Reads, checks and writes {@link Level}, which is openapi.yaml:42.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class LevelCodec implements Codec<Level> {
  static final LevelCodec INSTANCE = new LevelCodec();

  @Override
  public @Nullable Level read(JsonReader in) {
    return of(in, in.int32());
  }

  /**
   * The value with a text; null where there is none, which is a violation.
   */
  static @Nullable Level parse(ViolationSink at, @Nullable String text) {
    if (text == null) {
      return null;
    }
    return switch (text) {
      case "1" -> Level.LOW;
      case "2" -> Level.HIGH;
      case "-1" -> Level.NONE;
      default -> {
        Constraints.oneOf(at, "1, 2, -1");
        yield null;
      }
    };
  }

  @Override
  public void write(JsonWriter out, Level value) {
    switch (value) {
      case LOW -> out.value(1);
      case HIGH -> out.value(2);
      case NONE -> out.value(-1);
      default -> throw new IllegalStateException("There is no value " + value);
    }
  }

  private static @Nullable Level of(ViolationSink at, int number) {
    return switch (number) {
      case 1 -> Level.LOW;
      case 2 -> Level.HIGH;
      case -1 -> Level.NONE;
      default -> {
        Constraints.oneOf(at, "1, 2, -1");
        yield null;
      }
    };
  }
}
