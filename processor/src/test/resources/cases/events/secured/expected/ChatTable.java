// generated from Chat; do not edit
package shop;

import dev.hardwire.handler.DisconnectReason;
import dev.hardwire.handler.EventCall;
import dev.hardwire.spi.ConnectCall;
import dev.hardwire.spi.NamespaceTable;
import dev.hardwire.spi.SocketCall;
import dev.hardwire.spi.SocketMoment;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.security.SecurityRequirement;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * The events of {@code /chat} that {@link Chat} handles.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class ChatTable implements NamespaceTable {
  private static final Set<String> EVENTS = Set.of("hello", "whoAmI");

  private final Chat chat;

  private final Every every;

  private final ShopProviders providers;

  ChatTable(Chat chat, Every every, ShopProviders providers) {
    this.chat = chat;
    this.every = every;
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
      case "hello" -> 0;
      case "whoAmI" -> 1;
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
      // hello: Chat.hello(Shop.Greeting, String)
      case 0 -> hello(call);
      // whoAmI: Every.whoAmI(Socket, Shop.User)
      case 1 -> whoAmI(call);
      default -> throw new IllegalArgumentException("There is no handler " + handler);
    }
  }

  @Override
  public List<SecurityRequirement> security() {
    return List.of(
            SecurityRequirement.of(ShopSecurity.TOKEN, "talk"),
            SecurityRequirement.of(ShopSecurity.KEY),
            SecurityRequirement.of(ShopSecurity.LOGIN));
  }

  @Override
  public boolean isConnectNonBlocking() {
    return false;
  }

  @Override
  public void connect(ConnectCall call) throws Exception {
    if (call.runsMiddleware()) {
      every.before(call.socket());
    }
    if (call.runsMiddleware() && !chat.first(call.socket(), call.principals().of(Shop.User.class,
        "token", "key", "login"))) {
      call.accept(false);
      return;
    }
    if (call.runsMiddleware()) {
      chat.second(call.handshake(), call.principals().of(Shop.User.class, "token", "key", "login"));
    }
    chat.connect(call.socket(), call.principals().of(Shop.User.class, "token", "key", "login"));
    call.accept(true);
  }

  @Override
  public boolean handlesDisconnecting() {
    return true;
  }

  @Override
  public boolean isDisconnectingNonBlocking() {
    return false;
  }

  @Override
  public void disconnecting(SocketMoment call, DisconnectReason reason) throws Exception {
    chat.leaving(call.socket(), call.principals().of(Shop.User.class, "token", "key", "login"),
        reason);
  }

  @Override
  public boolean isDisconnectNonBlocking() {
    return false;
  }

  @Override
  public void disconnected(SocketMoment call, DisconnectReason reason) throws Exception {
    chat.gone(call.socket(), call.principals().of(Shop.User.class, "token", "key", "login"),
        reason);
  }

  @Override
  public boolean isFailedNonBlocking() {
    return false;
  }

  @Override
  public boolean failed(SocketMoment call, EventCall event, Exception failure) throws Exception {
    chat.failed(event, failure);
    return true;
  }

  /**
   * Event hello, handled by Chat.hello(Shop.Greeting, String).
   */
  private void hello(SocketCall call) throws Exception {
    if (!every.isLetThrough(call.eventCall())) {
      call.refuse();
      return;
    }
    if (!call.await(chat.mayBeSaid(call.eventCall()))) {
      call.refuse();
      return;
    }
    Shop.Greeting greeting = providers.greeting(call.principals().of(Shop.User.class, "token",
        "key", "login"));
    chat.known(call.eventCall(), greeting);
    JsonReader in = call.arguments();
    String what = null;
    if (in.nextElement()) {
      what = in.string();
    } else {
      in.missing("0");
    }
    if (call.rejected()) {
      return;
    }
    String answer = chat.hello(greeting, what);
    if (call.wantsAck()) {
      JsonWriter out = call.beginAck();
      out.value(answer);
      call.endAck();
    }
  }

  /**
   * Event whoAmI, handled by Every.whoAmI(Socket, Shop.User).
   */
  private void whoAmI(SocketCall call) throws Exception {
    if (!every.isLetThrough(call.eventCall())) {
      call.refuse();
      return;
    }
    if (!call.await(chat.mayBeSaid(call.eventCall()))) {
      call.refuse();
      return;
    }
    Shop.Greeting greeting = providers.greeting(call.principals().of(Shop.User.class, "token",
        "key", "login"));
    chat.known(call.eventCall(), greeting);
    String answer = every.whoAmI(call.socket(), call.principals().of(Shop.User.class, "token",
        "key", "login"));
    if (call.wantsAck()) {
      JsonWriter out = call.beginAck();
      out.value(answer);
      call.endAck();
    }
  }
}
