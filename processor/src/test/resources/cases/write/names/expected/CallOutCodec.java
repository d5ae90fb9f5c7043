// generated from openapi.yaml:16; do not edit
package shop;

import dev.hardwire.spi.json.Codec;
import dev.hardwire.spi.json.Constraints;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.ViolationSink;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Reads, checks and writes {@link CallOut}, which is openapi.yaml:16.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class CallOutCodec implements Codec<CallOut> {
  static final CallOutCodec INSTANCE = new CallOutCodec();

  @Override
  public @Nullable CallOut read(JsonReader in) {
    return parse(in, in.string());
  }

  /**
   * The value with a text; null where there is none, which is a violation.
   */
  static @Nullable CallOut parse(ViolationSink at, @Nullable String text) {
    if (text == null) {
      return null;
    }
    return switch (text) {
      case "*" -> CallOut.ASTERISK;
      case "" -> CallOut.EMPTY;
      case "a\n"
          + "b" -> CallOut.A_B;
      case "class" -> CallOut.CLASS;
      default -> {
        Constraints.oneOf(at, "*, , a\n"
                + "b, class");
        yield null;
      }
    };
  }

  @Override
  public void write(JsonWriter out, CallOut value) {
    out.value(switch (value) {
      case ASTERISK -> "*";
      case EMPTY -> "";
      case A_B -> "a\n"
          + "b";
      case CLASS -> "class";
    });
  }
}
