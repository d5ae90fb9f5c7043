// generated from openapi.yaml:49; do not edit
package shop;

import dev.hardwire.spi.json.Codec;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Reads, checks and writes {@link Shape}, which is openapi.yaml:49.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class ShapeCodec implements Codec<Shape> {
  static final ShapeCodec INSTANCE = new ShapeCodec();

  @Override
  public @Nullable Shape read(JsonReader in) {
    String variant = in.discriminator("kind");
    if (variant == null) {
      return null;
    }
    return switch (variant) {
      case "round" -> CircleCodec.INSTANCE.read(in);
      case "Square" -> SquareCodec.INSTANCE.read(in);
      default -> {
        in.unknownVariant("kind", "round, Square");
        yield null;
      }
    };
  }

  @Override
  public void write(JsonWriter out, Shape value) {
    if (value instanceof Circle circle) {
      CircleCodec.INSTANCE.write(out, circle);
    } else if (value instanceof Square square) {
      SquareCodec.INSTANCE.write(out, square);
    } else {
      throw new NullPointerException("Shape is null");
    }
  }
}
