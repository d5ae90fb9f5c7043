// generated from Chat; do not edit
package shop;

import dev.hardwire.handler.DisconnectReason;
import dev.hardwire.handler.EventCall;
import dev.hardwire.spi.ConnectCall;
import dev.hardwire.spi.NamespaceTable;
import dev.hardwire.spi.ParameterReader;
import dev.hardwire.spi.SocketCall;
import dev.hardwire.spi.SocketMoment;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * The events of {@code /chat} that {@link Chat} handles.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class ChatTable implements NamespaceTable {
  private static final Set<String> EVENTS = Set.of("message", "whoAmI", "ping");

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
      case "whoAmI" -> 1;
      case "ping" -> 2;
      default -> NOT_FOUND;
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
  public void event(int handler, SocketCall call) throws Exception {
    switch (handler) {
      // message: Chat.message(Socket, User, Transaction, String)
      case 0 -> message(call);
      // whoAmI: Chat.whoAmI(User, Tenant, String)
      case 1 -> whoAmI(call);
      // ping: Chat.ping(Socket)
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
    ParameterReader parameters = call.parameters();
    String name = null;
    if (parameters.query("tenant")) {
      name = parameters.string();
    } else {
      parameters.missing();
    }
    if (call.rejected()) {
      return;
    }
    callConnect(call, name);
  }

  @Override
  public boolean isDisconnectNonBlocking() {
    return false;
  }

  @Override
  public void disconnected(SocketMoment call, DisconnectReason reason) throws Exception {
    Connection connection = call.state(Connection.class);
    chat.gone(connection.user(), connection.presence(), reason);
  }

  @Override
  public boolean isFailedNonBlocking() {
    return false;
  }

  @Override
  public boolean failed(SocketMoment call, EventCall event, Exception failure) throws Exception {
    // of a connect that has failed before there was what is kept
    if (!call.hasState()) {
      return false;
    }
    Connection connection = call.state(Connection.class);
    Tenant tenant = providers.tenant(connection.name(), call.request());
    Transaction transaction = call.closing(providers.transaction(tenant));
    chat.failed(connection.user(), transaction, event, failure);
    call.closeProvided();
    return true;
  }

  /**
   * Event message, handled by Chat.message(Socket, User, Transaction, String).
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
    Connection connection = call.state(Connection.class);
    Tenant tenant = providers.tenant(connection.name(), call.request());
    Transaction transaction = call.closing(providers.transaction(tenant));
    int answer = chat.message(call.socket(), connection.user(), transaction, text);
    call.closeProvided();
    if (call.wantsAck()) {
      JsonWriter out = call.beginAck();
      out.value(answer);
      call.endAck();
    }
  }

  /**
   * Event whoAmI, handled by Chat.whoAmI(User, Tenant, String).
   */
  private void whoAmI(SocketCall call) throws Exception {
    JsonReader in = call.arguments();
    String greeting = null;
    if (in.nextElement()) {
      greeting = in.string();
    } else {
      in.missing("0");
    }
    if (call.rejected()) {
      return;
    }
    Connection connection = call.state(Connection.class);
    Tenant tenant = providers.tenant(connection.name(), call.request());
    call.when(chat.whoAmI(connection.user(), tenant, greeting), answer -> {
      if (call.wantsAck()) {
        JsonWriter out = call.beginAck();
        out.value(answer);
        call.endAck();
      }
    });
  }

  /**
   * Event ping, handled by Chat.ping(Socket).
   */
  private void ping(SocketCall call) throws Exception {
    chat.ping(call.socket());
    call.ack();
  }

  private void callConnect(ConnectCall call, String name) throws Exception {
    Tenant tenant = providers.tenant(name, call.request());
    User formerUser = call.recovered("user", UserCodec.INSTANCE);
    call.when(formerUser == null ? providers.user(call.handshake(), tenant)
        : CompletableFuture.completedFuture(formerUser), user -> {
      call.recoverable("user", UserCodec.INSTANCE, user);
      Presence presence = call.keeping(providers.presence(user));
      call.state(new Connection(name, user, presence));
      call.when(chat.connect(call.socket(), user), accepted -> call.accept(accepted));
    });
  }

  /**
   * What is kept for one socket.
   */
  private record Connection(String name, User user, Presence presence) {
  }
}
