// generated from Chat; do not edit
package shop;

import dev.hardwire.handler.EventCall;
import dev.hardwire.spi.ConnectCall;
import dev.hardwire.spi.NamespaceTable;
import dev.hardwire.spi.SocketCall;
import dev.hardwire.spi.SocketMoment;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * The events of {@code /chat} that {@link Chat} handles.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class ChatTable implements NamespaceTable {
  private static final Set<String> EVENTS = Set.of("message", "echo", "ping");

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
      case "echo" -> 1;
      case "ping" -> 2;
      default -> NOT_FOUND;
    };
  }

  @Override
  public boolean isNonBlocking(int handler) {
    return true;
  }

  @Override
  public void event(int handler, SocketCall call) throws Exception {
    switch (handler) {
      // message: Chat.message(Optional<Users.User>, String, int)
      case 0 -> message(call);
      // echo: Chat.echo(Optional<Users.User>, Args)
      case 1 -> echo(call);
      // ping: Chat.ping()
      case 2 -> ping(call);
      default -> throw new IllegalArgumentException("There is no handler " + handler);
    }
  }

  @Override
  public boolean isConnectNonBlocking() {
    return true;
  }

  @Override
  public void connect(ConnectCall call) throws Exception {
    call.when(providers.user(call.socket()), user -> {
      call.accept(chat.connect(Optional.ofNullable(user)));
    });
  }

  @Override
  public boolean isFailedNonBlocking() {
    return true;
  }

  @Override
  public boolean failed(SocketMoment call, EventCall event, Exception failure) throws Exception {
    call.when(providers.user(call.socket()), user -> {
      chat.failed(Optional.ofNullable(user), failure);
    });
    return true;
  }

  /**
   * Event message, handled by Chat.message(Optional&lt;Users.User&gt;, String, int).
   */
  private void message(SocketCall call) throws Exception {
    JsonReader in = call.arguments();
    String text = null;
    if (in.nextElement()) {
      text = in.string();
    } else {
      in.missing("0");
    }
    int times = 0;
    if (in.nextElement()) {
      times = in.int32();
    } else {
      in.missing("1");
    }
    if (call.rejected()) {
      return;
    }
    callMessage(call, text, times);
  }

  /**
   * Event echo, handled by Chat.echo(Optional&lt;Users.User&gt;, Args).
   */
  private void echo(SocketCall call) throws Exception {
    call.when(providers.user(call.socket()), user -> {
      call.when(chat.echo(Optional.ofNullable(user), call.args()), answer -> {
        call.ack(answer);
      });
    });
  }

  /**
   * Event ping, handled by Chat.ping().
   */
  private void ping(SocketCall call) throws Exception {
    chat.ping();
    call.ack();
  }

  private void callMessage(SocketCall call, String text, int times) throws Exception {
    call.when(providers.user(call.socket()), user -> {
      int answer = chat.message(Optional.ofNullable(user), text, times);
      if (call.wantsAck()) {
        JsonWriter out = call.beginAck();
        out.value(answer);
        call.endAck();
      }
    });
  }
}
