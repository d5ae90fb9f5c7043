// generated from Chat; do not edit
package shop;

import dev.hardwire.handler.EventCall;
import dev.hardwire.spi.ConnectCall;
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
  private static final Set<String> EVENTS = Set.of("history", "later");

  private final Chat chat;

  private final Any any;

  ChatTable(Chat chat, Any any) {
    this.chat = chat;
    this.any = any;
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
      case "history" -> 0;
      case "later" -> 1;
      default -> 2;
    };
  }

  @Override
  public boolean isNonBlocking(int handler) {
    return switch (handler) {
      case 1 -> true;
      default -> false;
    };
  }

  @Override
  public boolean isConcurrent(int handler) {
    return switch (handler) {
      case 0 -> true;
      default -> false;
    };
  }

  @Override
  public void event(int handler, SocketCall call) throws Exception {
    switch (handler) {
      // history: Chat.history(int)
      case 0 -> history(call);
      // later: Chat.later()
      case 1 -> later(call);
      // *: Any.any(String)
      case 2 -> any(call);
      default -> throw new IllegalArgumentException("There is no handler " + handler);
    }
  }

  @Override
  public boolean isConnectNonBlocking() {
    return false;
  }

  @Override
  public void connect(ConnectCall call) throws Exception {
    call.accept(any.connect(call.socket()));
  }

  @Override
  public boolean isFailedNonBlocking() {
    return false;
  }

  @Override
  public boolean failed(SocketMoment call, EventCall event, Exception failure) throws Exception {
    any.failed(event, failure);
    return true;
  }

  /**
   * Event history, handled by Chat.history(int).
   */
  private void history(SocketCall call) throws Exception {
    JsonReader in = call.arguments();
    int from = 0;
    if (in.nextElement()) {
      from = in.int32();
    } else {
      in.missing("0");
    }
    if (call.rejected()) {
      return;
    }
    call.ack(chat.history(from));
  }

  /**
   * Event later, handled by Chat.later().
   */
  private void later(SocketCall call) throws Exception {
    call.when(chat.later(), answer -> {
      call.ack(answer);
    });
  }

  /**
   * Event *, handled by Any.any(String).
   */
  private void any(SocketCall call) throws Exception {
    String answer = any.any(call.event());
    if (call.wantsAck()) {
      JsonWriter out = call.beginAck();
      out.value(answer);
      call.endAck();
    }
  }
}
