// generated from Chat; do not edit
package shop;

import dev.hardwire.spi.NamespaceTable;
import dev.hardwire.spi.SocketCall;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * The events of {@code /chat} that {@link Chat} handles.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class ChatTable implements NamespaceTable {
  private static final Set<String> EVENTS = Set.of("message");

  private final Chat chat;

  private final ShopProviders providers;

  ChatTable(Chat chat, ShopProviders providers) {
    this.chat = chat;
    this.providers = providers;
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
      // message: Chat.message(User, String)
      case 0 -> message(call);
      default -> throw new IllegalArgumentException("There is no handler " + handler);
    }
  }

  /**
   * Event message, handled by Chat.message(User, String).
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
    User user = providers.user();
    int answer = chat.message(user, text);
    if (call.wantsAck()) {
      JsonWriter out = call.beginAck();
      out.value(answer);
      call.endAck();
    }
  }
}
