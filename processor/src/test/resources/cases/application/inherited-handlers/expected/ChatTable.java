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
  private static final Set<String> EVENTS = Set.of("own", "echo");

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
      case "own" -> 0;
      case "echo" -> 1;
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
      // own: Chat.own()
      case 0 -> own(call);
      // echo: Base.echo(T)
      case 1 -> echo(call);
      default -> throw new IllegalArgumentException("There is no handler " + handler);
    }
  }

  /**
   * Event own, handled by Chat.own().
   */
  private void own(SocketCall call) throws Exception {
    chat.own();
    call.ack();
  }

  /**
   * Event echo, handled by Base.echo(T).
   */
  private void echo(SocketCall call) throws Exception {
    JsonReader in = call.arguments();
    String value = null;
    if (in.nextElement()) {
      value = in.string();
    } else {
      in.missing("0");
    }
    if (call.rejected()) {
      return;
    }
    String answer = chat.echo(value);
    if (call.wantsAck()) {
      JsonWriter out = call.beginAck();
      out.value(answer);
      call.endAck();
    }
  }
}
