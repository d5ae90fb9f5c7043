// generated from openapi.yaml:66; do not edit
package shop;

import dev.hardwire.spi.json.Codec;
import dev.hardwire.spi.json.Constraints;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.ViolationSink;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Reads, checks and writes {@link JsonReader}, which is openapi.yaml:66.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class JsonReaderCodec implements Codec<JsonReader> {
  static final JsonReaderCodec INSTANCE = new JsonReaderCodec();

  @Override
  public @Nullable JsonReader read(dev.hardwire.spi.json.JsonReader in) {
    return parse(in, in.string());
  }

  /**
   * The value with a text; null where there is none, which is a violation.
   */
  static @Nullable JsonReader parse(ViolationSink at, @Nullable String text) {
    if (text == null) {
      return null;
    }
    return switch (text) {
      case "INSTANCE" -> JsonReader.INSTANCE;
      case "at" -> JsonReader.AT;
      case "text" -> JsonReader.TEXT;
      default -> {
        Constraints.oneOf(at, "INSTANCE, at, text");
        yield null;
      }
    };
  }

  @Override
  public void write(JsonWriter out, JsonReader value) {
    out.value(switch (value) {
      case INSTANCE -> "INSTANCE";
      case AT -> "at";
      case TEXT -> "text";
    });
  }
}
