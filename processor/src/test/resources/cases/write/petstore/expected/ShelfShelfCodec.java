// generated from openapi.yaml:123; do not edit
package shop;

import dev.hardwire.spi.json.Codec;
import dev.hardwire.spi.json.Constraints;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.ViolationSink;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Reads, checks and writes {@link ShelfShelf}, which is openapi.yaml:123.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class ShelfShelfCodec implements Codec<ShelfShelf> {
  static final ShelfShelfCodec INSTANCE = new ShelfShelfCodec();

  @Override
  public @Nullable ShelfShelf read(JsonReader in) {
    return parse(in, in.string());
  }

  /**
   * The value with a text; null where there is none, which is a violation.
   */
  static @Nullable ShelfShelf parse(ViolationSink at, @Nullable String text) {
    if (text == null) {
      return null;
    }
    return switch (text) {
      case "upper" -> ShelfShelf.UPPER;
      case "lower" -> ShelfShelf.LOWER;
      default -> {
        Constraints.oneOf(at, "upper, lower");
        yield null;
      }
    };
  }

  @Override
  public void write(JsonWriter out, ShelfShelf value) {
    out.value(switch (value) {
      case UPPER -> "upper";
      case LOWER -> "lower";
    });
  }
}
