// generated from Chat; do not edit
package shop;

import dev.hardwire.handler.DisconnectReason;
import dev.hardwire.handler.EventCall;
import dev.hardwire.spi.ConnectCall;
import dev.hardwire.spi.NamespaceTable;
import dev.hardwire.spi.SocketCall;
import dev.hardwire.spi.SocketMoment;
import dev.hardwire.spi.json.Constraints;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.Lists;
import java.util.LinkedHashMap;
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
  private static final Set<String> EVENTS = Set.of("message", "type ing", "echo");

  private final Chat chat;

  ChatTable(Chat chat) {
    this.chat = chat;
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
      case "message" -> 0;
      case "type ing" -> 1;
      case "echo" -> 2;
      default -> 3;
    };
  }

  @Override
  public boolean isNonBlocking(int handler) {
    return switch (handler) {
      case 2 -> true;
      default -> false;
    };
  }

  @Override
  public void event(int handler, SocketCall call) throws Exception {
    switch (handler) {
      // message: Chat.message(Socket, Message, Mood)
      case 0 -> message(call);
      // type ing: Chat.typing(Socket, List<String>, Map<String, Integer>, byte[], JsonNode)
      case 1 -> typing(call);
      // echo: Chat.echo(Args)
      case 2 -> echo(call);
      // *: Chat.any(Socket, String, Args)
      case 3 -> any(call);
      default -> throw new IllegalArgumentException("There is no handler " + handler);
    }
  }

  @Override
  public boolean isConnectNonBlocking() {
    return false;
  }

  @Override
  public void connect(ConnectCall call) throws Exception {
    call.accept(chat.connect(call.socket(), call.handshake()));
  }

  @Override
  public boolean isDisconnectNonBlocking() {
    return false;
  }

  @Override
  public void disconnected(SocketMoment call, DisconnectReason reason) throws Exception {
    chat.gone(call.socket(), reason);
  }

  @Override
  public boolean isFailedNonBlocking() {
    return false;
  }

  @Override
  public boolean failed(SocketMoment call, EventCall event, Exception failure) throws Exception {
    chat.failed(call.socket(), event, failure);
    return true;
  }

  /**
   * Event message, handled by Chat.message(Socket, Message, Mood).
   */
  private void message(SocketCall call) throws Exception {
    JsonReader in = call.arguments();
    Message m = null;
    if (in.nextElement()) {
      m = MessageCodec.INSTANCE.read(in);
    } else {
      in.missing("0");
    }
    Mood mood = null;
    if (in.nextElement()) {
      mood = in.nextNull() ? null : MoodCodec.INSTANCE.read(in);
    }
    if (call.rejected()) {
      return;
    }
    int answer = chat.message(call.socket(), m, mood);
    if (call.wantsAck()) {
      JsonWriter out = call.beginAck();
      out.value(answer);
      call.endAck();
    }
  }

  /**
   * Event type ing, handled by Chat.typing(Socket, List&lt;String&gt;, Map&lt;String,
   * Integer&gt;, byte[], JsonNode).
   */
  private void typing(SocketCall call) throws Exception {
    JsonReader in = call.arguments();
    List<String> rooms = null;
    if (in.nextElement()) {
      rooms = Lists.strings(in);
    } else {
      in.missing("0");
    }
    Map<String, Integer> counts = null;
    if (in.nextElement()) {
      counts = readTypingCounts(in);
    } else {
      in.missing("1");
    }
    byte[] picture = null;
    if (in.nextElement()) {
      picture = in.binary();
    } else {
      in.missing("2");
    }
    JsonNode any = null;
    if (in.nextElement()) {
      any = in.node();
    } else {
      in.missing("3");
    }
    if (call.rejected()) {
      return;
    }
    Chat.typing(call.socket(), rooms, counts, picture, any);
    call.ack();
  }

  /**
   * Event echo, handled by Chat.echo(Args).
   */
  private void echo(SocketCall call) throws Exception {
    call.when(chat.echo(call.args()), answer -> {
      call.ack(answer);
    });
  }

  /**
   * Event *, handled by Chat.any(Socket, String, Args).
   */
  private void any(SocketCall call) throws Exception {
    chat.any(call.socket(), call.event(), call.args());
    call.ack();
  }

  private static @Nullable Map<String, Integer> readTypingCounts(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    Map<String, Integer> values = new LinkedHashMap<>();
    for (String key = in.nextName(); key != null; key = in.nextName()) {
      Integer value = in.int32();
      Constraints.put(in, values, key, value);
    }
    return values;
  }
}
