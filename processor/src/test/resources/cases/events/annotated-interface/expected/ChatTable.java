// generated from Chat; do not edit
package shop;

import dev.hardwire.handler.DisconnectReason;
import dev.hardwire.spi.NamespaceTable;
import dev.hardwire.spi.SocketCall;
import dev.hardwire.spi.SocketMoment;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * The events of {@code /chat} that {@link Chat} handles.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class ChatTable implements NamespaceTable {
  private static final Set<String> EVENTS = Set.of("say");

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
      case "say" -> 0;
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
      // say: Chat.message(String)
      case 0 -> message(call);
      default -> throw new IllegalArgumentException("There is no handler " + handler);
    }
  }

  @Override
  public boolean isDisconnectNonBlocking() {
    return false;
  }

  @Override
  public void disconnected(SocketMoment call, DisconnectReason reason) throws Exception {
    chat.leave();
  }

  /**
   * Event say, handled by Chat.message(String).
   */
  private void message(SocketCall call) throws Exception {
    JsonReader in = call.arguments();
    String text = null;
    if (in.nextElement()) {
      text = in.string();
    } else {
      in.missing("0");
    }
    if (call.rejected()) {
      return;
    }
    int answer = chat.message(text);
    if (call.wantsAck()) {
      JsonWriter out = call.beginAck();
      out.value(answer);
      call.endAck();
    }
  }
}
