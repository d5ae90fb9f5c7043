// generated from Chat.Mood; do not edit
package shop;

import dev.hardwire.spi.json.Codec;
import dev.hardwire.spi.json.Constraints;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.ViolationSink;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Reads, checks and writes {@link Chat.Mood}, which is Chat.Mood.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class Chat_MoodCodec implements Codec<Chat.Mood> {
  static final Chat_MoodCodec INSTANCE = new Chat_MoodCodec();

  @Override
  public Chat. @Nullable Mood read(JsonReader in) {
    return parse(in, in.string());
  }

  /**
   * The value with a text; null where there is none, which is a violation.
   */
  static Chat. @Nullable Mood parse(ViolationSink at, @Nullable String text) {
    if (text == null) {
      return null;
    }
    return switch (text) {
      case "GOOD" -> Chat.Mood.GOOD;
      case "BAD" -> Chat.Mood.BAD;
      default -> {
        Constraints.oneOf(at, "GOOD, BAD");
        yield null;
      }
    };
  }

  @Override
  public void write(JsonWriter out, Chat.Mood value) {
    out.value(switch (value) {
      case GOOD -> "GOOD";
      case BAD -> "BAD";
    });
  }
}
