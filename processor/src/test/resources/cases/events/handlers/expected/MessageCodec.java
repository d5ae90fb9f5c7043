// generated from Message; do not edit
package shop;

import dev.hardwire.spi.json.Codec;
import dev.hardwire.spi.json.JsonName;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.Lists;
import dev.hardwire.spi.json.Properties;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Reads, checks and writes {@link Message}, which is Message.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class MessageCodec implements Codec<Message> {
  static final MessageCodec INSTANCE = new MessageCodec();

  private static final JsonName[] NAMES = JsonName.all("text", "at", "mood", "replies");

  @Override
  public @Nullable Message read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    int violations = in.violationCount();
    long seen = 0;
    String text = null;
    OffsetDateTime at = null;
    Mood mood = null;
    List<Message> replies = null;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "text" -> {
          seen = in.once(seen, 1L << 0);
          text = in.string();
        }
        case "at" -> {
          seen = in.once(seen, 1L << 1);
          at = in.dateTime();
        }
        case "mood" -> {
          seen = in.once(seen, 1L << 2);
          mood = in.nextNull() ? null : MoodCodec.INSTANCE.read(in);
        }
        case "replies" -> {
          seen = in.once(seen, 1L << 3);
          replies = Lists.read(in, MessageCodec.INSTANCE);
        }
        default -> in.skip();
      }
    }
    Properties.required(in, seen, 0x9L, NAMES, 0);
    if (in.violationCount() != violations) {
      return null;
    }
    return new Message(text, Optional.ofNullable(at), mood, replies);
  }

  @Override
  public void write(JsonWriter out, Message value) {
    out.beginObject();
    out.name(NAMES[0]).value(value.text());
    Properties.optional(out, NAMES[1], value.at().orElse(null));
    Properties.optional(out, NAMES[2], MoodCodec.INSTANCE, value.mood());
    Lists.write(out.name(NAMES[3]), MessageCodec.INSTANCE, value.replies());
    out.endObject();
  }
}
