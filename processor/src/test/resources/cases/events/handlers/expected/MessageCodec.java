// generated from Message; do not edit
package shop;

import dev.hardwire.spi.json.Codec;
import dev.hardwire.spi.json.JsonName;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import java.time.OffsetDateTime;
import java.util.ArrayList;
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

  private static final JsonName TEXT = JsonName.of("text");

  private static final JsonName AT = JsonName.of("at");

  private static final JsonName MOOD = JsonName.of("mood");

  private static final JsonName REPLIES = JsonName.of("replies");

  private MessageCodec() {
  }

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
          replies = readReplies(in);
        }
        default -> in.skip();
      }
    }
    if ((seen & 0x9L) != 0x9L) {
      missing(in, seen);
    }
    if (in.violationCount() != violations) {
      return null;
    }
    return new Message(text, Optional.ofNullable(at), mood, replies);
  }

  @Override
  public void write(JsonWriter out, Message value) {
    out.beginObject();
    out.name(TEXT);
    out.value(value.text());
    if (value.at().isPresent()) {
      out.name(AT);
      out.value(value.at().get());
    }
    if (value.mood() != null) {
      out.name(MOOD);
      MoodCodec.INSTANCE.write(out, value.mood());
    }
    out.name(REPLIES);
    writeReplies(out, value.replies());
    out.endObject();
  }

  private static @Nullable List<Message> readReplies(JsonReader in) {
    if (!in.beginArray()) {
      return null;
    }
    List<Message> items = new ArrayList<>();
    while (in.nextElement()) {
      Message item = MessageCodec.INSTANCE.read(in);
      items.add(item);
    }
    return items;
  }

  private static void missing(JsonReader in, long seen) {
    if ((seen & 1L << 0) == 0) {
      in.missing("text");
    }
    if ((seen & 1L << 3) == 0) {
      in.missing("replies");
    }
  }

  private static void writeReplies(JsonWriter out, List<Message> items) {
    out.beginArray();
    for (Message item : items) {
      MessageCodec.INSTANCE.write(out, item);
    }
    out.endArray();
  }
}
