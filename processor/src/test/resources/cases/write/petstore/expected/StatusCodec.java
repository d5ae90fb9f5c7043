// generated from openapi.yaml:132; do not edit
package shop;

import dev.hardwire.spi.json.Codec;
import dev.hardwire.spi.json.Constraints;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.ViolationSink;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Reads, checks and writes {@link Status}, which is openapi.yaml:132.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class StatusCodec implements Codec<Status> {
  static final StatusCodec INSTANCE = new StatusCodec();

  @Override
  public @Nullable Status read(JsonReader in) {
    return parse(in, in.string());
  }

  /**
   * The value with a text; null where there is none, which is a violation.
   */
  static @Nullable Status parse(ViolationSink at, @Nullable String text) {
    if (text == null) {
      return null;
    }
    return switch (text) {
      case "available" -> Status.AVAILABLE;
      case "sold" -> Status.SOLD;
      case "2nd-hand" -> Status._2ND_HAND;
      default -> {
        Constraints.oneOf(at, "available, sold, 2nd-hand");
        yield null;
      }
    };
  }

  @Override
  public void write(JsonWriter out, Status value) {
    out.value(switch (value) {
      case AVAILABLE -> "available";
      case SOLD -> "sold";
      case _2ND_HAND -> "2nd-hand";
    });
  }
}
