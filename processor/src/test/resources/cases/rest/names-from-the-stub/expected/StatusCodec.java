// generated from openapi.yaml:51; do not edit
package shop;

import dev.hardwire.spi.json.Codec;
import dev.hardwire.spi.json.Constraints;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.ViolationSink;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Reads, checks and writes {@link Status}, which is openapi.yaml:51.
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
      case "available" -> Status.IN_STOCK;
      case "sold" -> Status.SOLD;
      default -> {
        Constraints.oneOf(at, "available, sold");
        yield null;
      }
    };
  }

  @Override
  public void write(JsonWriter out, Status value) {
    out.value(switch (value) {
      case IN_STOCK -> "available";
      case SOLD -> "sold";
    });
  }
}
