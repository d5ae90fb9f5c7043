// generated from Chat; do not edit
package shop;

import dev.hardwire.spi.NamespaceTable;
import dev.hardwire.spi.SocketCall;
import dev.hardwire.spi.json.Conditions;
import dev.hardwire.spi.json.Constraints;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.Lists;
import dev.hardwire.spi.json.TextPattern;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The events of {@code /chat} that {@link Chat} handles.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class ChatTable implements NamespaceTable {
  private static final Set<String> EVENTS = Set.of("draw", "moods", "echo", "named");

  private static final TextPattern NAMED_NAMES_PATTERN = TextPattern.of(
      "\\A(?:[a-z]+(, [a-z]+)*)\\z", "[a-z]+(, [a-z]+)*");

  ChatTable() {
  }

  @Override
  public String name() {
    return "/chat";
  }

  @Override
  public Set<String> events() {
    return EVENTS;
  }

  @Override
  public int find(String event) {
    return switch (event) {
      case "draw" -> 0;
      case "moods" -> 1;
      case "echo" -> 2;
      case "named" -> 3;
      default -> NOT_FOUND;
    };
  }

  @Override
  public boolean isNonBlocking(int handler) {
    return false;
  }

  @Override
  public void event(int handler, SocketCall call) throws Exception {
    switch (handler) {
      // draw: Chat.draw(Chat.Picture, ByteBuffer, byte[])
      case 0 -> draw(call);
      // moods: Chat.moods(Set<Chat.Mood>, Map<String, List<Chat.Picture>>, JsonNode)
      case 1 -> moods(call);
      // echo: Chat.echo(ByteBuffer)
      case 2 -> echo(call);
      // named: Chat.named(String)
      case 3 -> named(call);
      default -> throw new IllegalArgumentException("There is no handler " + handler);
    }
  }

  /**
   * Event draw, handled by Chat.draw(Chat.Picture, ByteBuffer, byte[]).
   */
  private void draw(SocketCall call) throws Exception {
    JsonReader in = call.arguments();
    Chat.Picture picture = null;
    if (in.nextElement()) {
      picture = Chat_PictureCodec.INSTANCE.read(in);
    } else {
      in.missing("0");
    }
    ByteBuffer raw = null;
    if (in.nextElement()) {
      raw = in.buffer();
    } else {
      in.missing("1");
    }
    byte[] more = null;
    if (in.nextElement()) {
      more = in.binary();
    } else {
      in.missing("2");
    }
    if (call.rejected()) {
      return;
    }
    Chat.Picture answer = Chat.draw(picture, raw, more);
    if (call.wantsAck()) {
      JsonWriter out = call.beginAck();
      Chat_PictureCodec.INSTANCE.write(out, answer);
      call.endAck();
    }
  }

  /**
   * Event moods, handled by Chat.moods(Set&lt;Chat.Mood&gt;, Map&lt;String,
   * List&lt;Chat.Picture&gt;&gt;, JsonNode).
   */
  private void moods(SocketCall call) throws Exception {
    JsonReader in = call.arguments();
    Set<Chat.Mood> moods = null;
    if (in.nextElement()) {
      moods = readMoodsMoods(in);
    } else {
      in.missing("0");
    }
    Map<String, List<Chat.Picture>> pictures = null;
    if (in.nextElement()) {
      pictures = readMoodsPictures(in);
    } else {
      in.missing("1");
    }
    JsonNode any = null;
    if (in.nextElement()) {
      any = in.node();
    }
    if (call.rejected()) {
      return;
    }
    Map<String, Set<Chat.Mood>> answer = Chat.moods(moods, pictures, any);
    if (call.wantsAck()) {
      JsonWriter out = call.beginAck();
      writeMoodsAnswer(out, answer);
      call.endAck();
    }
  }

  /**
   * Event echo, handled by Chat.echo(ByteBuffer).
   */
  private void echo(SocketCall call) throws Exception {
    JsonReader in = call.arguments();
    ByteBuffer data = null;
    if (in.nextElement()) {
      data = in.buffer();
    } else {
      in.missing("0");
    }
    if (call.rejected()) {
      return;
    }
    ByteBuffer answer = Chat.echo(data);
    if (call.wantsAck()) {
      JsonWriter out = call.beginAck();
      out.value(answer);
      call.endAck();
    }
  }

  /**
   * Event named, handled by Chat.named(String).
   */
  private void named(SocketCall call) throws Exception {
    JsonReader in = call.arguments();
    String names = null;
    if (in.nextElement()) {
      names = in.string();
      if (!Conditions.matches(names, NAMED_NAMES_PATTERN)) {
        in.violation("(names)");
      }
    } else {
      in.missing("0");
    }
    if (call.rejected()) {
      return;
    }
    Chat.named(names);
    call.ack();
  }

  private static @Nullable Set<Chat.Mood> readMoodsMoods(JsonReader in) {
    if (!in.beginArray()) {
      return null;
    }
    Set<Chat.Mood> items = new LinkedHashSet<>();
    while (in.nextElement()) {
      Chat.Mood item = Chat_MoodCodec.INSTANCE.read(in);
      Constraints.add(in, items, item);
    }
    return items;
  }

  private static @Nullable Map<String, List<Chat.Picture>> readMoodsPictures(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    Map<String, List<Chat.Picture>> values = new LinkedHashMap<>();
    for (String key = in.nextName(); key != null; key = in.nextName()) {
      List<Chat.Picture> value = Lists.read(in, Chat_PictureCodec.INSTANCE);
      Constraints.put(in, values, key, value);
    }
    return values;
  }

  private static void writeMoodsAnswer(JsonWriter out, Map<String, Set<Chat.Mood>> values) {
    out.beginObject();
    for (Map.Entry<String, Set<Chat.Mood>> entry : values.entrySet()) {
      out.name(entry.getKey());
      writeMoodsAnswerValue(out, entry.getValue());
    }
    out.endObject();
  }

  private static void writeMoodsAnswerValue(JsonWriter out, Set<Chat.Mood> items) {
    out.beginArray();
    for (Chat.Mood item : items) {
      Chat_MoodCodec.INSTANCE.write(out, item);
    }
    out.endArray();
  }
}
