// generated from Chat; do not edit
package shop;

import dev.hardwire.spi.NamespaceTable;
import dev.hardwire.spi.SocketCall;
import dev.hardwire.spi.json.JsonReader;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * The events of {@code /chat} that {@link Chat} handles.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class ChatTable implements NamespaceTable {
  private static final Set<String> EVENTS = Set.of("message");

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
      // message: Chat.message(Message)
      case 0 -> message(call);
      default -> throw new IllegalArgumentException("There is no handler " + handler);
    }
  }

  /**
   * Event message, handled by Chat.message(Message).
   */
  private void message(SocketCall call) throws Exception {
    JsonReader in = call.arguments();
    Message message = null;
    if (in.nextElement()) {
      message = MessageCodec.INSTANCE.read(in);
    } else {
      in.missing("0");
    }
    if (call.rejected()) {
      return;
    }
    chat.message(message);
    call.ack();
  }
}
