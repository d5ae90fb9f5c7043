// generated from openapi.yaml:170; do not edit
package shop;

import dev.hardwire.spi.json.Codec;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Reads, checks and writes {@link Food}, which is openapi.yaml:170.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class FoodCodec implements Codec<Food> {
  static final FoodCodec INSTANCE = new FoodCodec();

  @Override
  public @Nullable Food read(JsonReader in) {
    String variant = in.discriminator("kind");
    if (variant == null) {
      return null;
    }
    return switch (variant) {
      case "dry" -> DryFoodCodec.INSTANCE.read(in);
      case "wet" -> WetFoodCodec.INSTANCE.read(in);
      default -> {
        in.unknownVariant("kind", "dry, wet");
        yield null;
      }
    };
  }

  @Override
  public void write(JsonWriter out, Food value) {
    if (value instanceof DryFood dryFood) {
      DryFoodCodec.INSTANCE.write(out, dryFood);
    } else if (value instanceof WetFood wetFood) {
      WetFoodCodec.INSTANCE.write(out, wetFood);
    } else {
      throw new NullPointerException("Food is null");
    }
  }
}
