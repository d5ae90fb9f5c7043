// generated from openapi.yaml:36; do not edit
package shop;

import dev.hardwire.spi.json.Codec;
import dev.hardwire.spi.json.Constraints;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.ViolationSink;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Reads, checks and writes {@link KeywordsEnum}, which is openapi.yaml:36.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class KeywordsEnumCodec implements Codec<KeywordsEnum> {
  static final KeywordsEnumCodec INSTANCE = new KeywordsEnumCodec();

  @Override
  public @Nullable KeywordsEnum read(JsonReader in) {
    return parse(in, in.string());
  }

  /**
   * The value with a text; null where there is none, which is a violation.
   */
  static @Nullable KeywordsEnum parse(ViolationSink at, @Nullable String text) {
    if (text == null) {
      return null;
    }
    return switch (text) {
      case "a" -> KeywordsEnum.A;
      case "b" -> KeywordsEnum.B;
      default -> {
        Constraints.oneOf(at, "a, b");
        yield null;
      }
    };
  }

  @Override
  public void write(JsonWriter out, KeywordsEnum value) {
    out.value(switch (value) {
      case A -> "a";
      case B -> "b";
    });
  }
}
