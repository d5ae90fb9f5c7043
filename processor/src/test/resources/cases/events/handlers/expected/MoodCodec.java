// generated from Mood; do not edit
package shop;

import dev.hardwire.spi.json.Codec;
import dev.hardwire.spi.json.Constraints;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.ViolationSink;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Reads, checks and writes {@link Mood}, which is Mood.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class MoodCodec implements Codec<Mood> {
  static final MoodCodec INSTANCE = new MoodCodec();

  @Override
  public @Nullable Mood read(JsonReader in) {
    return parse(in, in.string());
  }

  /**
   * The value with a text; null where there is none, which is a violation.
   */
  static @Nullable Mood parse(ViolationSink at, @Nullable String text) {
    if (text == null) {
      return null;
    }
    return switch (text) {
      case "good" -> Mood.GOOD;
      case "BAD" -> Mood.BAD;
      default -> {
        Constraints.oneOf(at, "good, BAD");
        yield null;
      }
    };
  }

  @Override
  public void write(JsonWriter out, Mood value) {
    out.value(switch (value) {
      case GOOD -> "good";
      case BAD -> "BAD";
    });
  }
}
