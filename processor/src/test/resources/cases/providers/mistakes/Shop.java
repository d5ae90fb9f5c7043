package shop;

import dev.hardwire.annotation.Application;
import dev.hardwire.annotation.Controller;
import dev.hardwire.annotation.Namespace;
import dev.hardwire.annotation.OnConnect;
import dev.hardwire.annotation.OnError;
import dev.hardwire.annotation.OnEvent;
import dev.hardwire.annotation.OnMessage;
import dev.hardwire.annotation.OnOpen;
import dev.hardwire.annotation.Param;
import dev.hardwire.annotation.PerConnection;
import dev.hardwire.annotation.Provided;
import dev.hardwire.annotation.Provides;
import dev.hardwire.annotation.SecurityCheck;
import dev.hardwire.annotation.WebSocketEndpoint;
import dev.hardwire.handler.Handshake;
import dev.hardwire.handler.Socket;
import dev.hardwire.handler.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

@Controller
class Orders {
  void getOrder(long orderId, Transaction transaction, Optional<User> user, Cache cache) {}

  void putOrder(Order body, @Nullable User user, Shipment shipment) {}

  void listOrders(List<String> tags, User user, Transaction transaction, Pages pages, Usr visitor) {}
}

@Namespace("/chat")
class Chat {
  @OnConnect
  void connect(Tenant tenant) {}

  @OnEvent
  void message(Audit audit, String text, Visit visit) {}

  @OnEvent
  void left(String text, Servise service) {}

  @OnError
  void failed(Tenantt tenant) {}

  @OnEvent
  @Provides
  Visit visit() {
    return null;
  }
}

@WebSocketEndpoint("/ws/{room}")
class Ticker {
  @OnOpen
  void open(Tenant tenant, Tab tab) {}

  @OnMessage
  void message(String text, Audit audit, Tab tab) {}
}

class Values {
  @SecurityCheck("key")
  Account account(String key) {
    return null;
  }

  @Provides
  @Nullable User user(Handshake handshake) {
    return null;
  }

  @Provides
  CompletionStage<Transaction> transaction(Tenant tenant, Usr user) {
    return null;
  }

  @Provides
  Tenant tenant(Socket socket) {
    return null;
  }

  @Provides
  Audit audit(Account account, @Param(value = "orderId", in = "path") long order) {
    return null;
  }

  @Provides
  Cache cache(Index index) {
    return null;
  }

  @Provides
  Index index(Cache cache, User user) {
    return null;
  }

  @Provides
  Shipment shipment(
      @Param("X-Tenant") String tenant,
      @Param(value = "X-Pages", in = "header") Pages pages,
      @Param(value = "ids", in = "cookie") List<String> ids,
      @Param(value = "orderId", in = "path") String order,
      String name) {
    return null;
  }

  @Provides
  Order order() {
    return null;
  }

  @Provides
  List<String> tags() {
    return null;
  }

  @Provides
  Pages pages() {
    return null;
  }

  @Provides
  @PerConnection
  Tab tab(WebSocket socket) {
    return null;
  }

  @Provides
  @PerConnection
  Visit visit(Plain plain) {
    return null;
  }

  @Provides
  Plain plain(Closed closed) {
    return null;
  }

  @Provides
  Service service() {
    return null;
  }

  @Provides
  Closed closed() {
    return null;
  }
}

class Impossible {
  @Provides
  void nothing() {}

  @Provides
  CompletionStage<Void> later() {
    return null;
  }

  @Provides
  String text() {
    return "";
  }

  @Provides
  int number() {
    return 1;
  }

  @Provides
  UUID id() {
    return null;
  }

  @Provides
  Order[] orders() {
    return null;
  }

  @Provides
  Socket socket() {
    return null;
  }

  @Provides
  Account account() {
    return null;
  }

  @Provides
  private Pages pages() {
    return null;
  }

  @Provides
  <T> Map<T, T> generic() {
    return null;
  }

  @Provides
  Hidden hidden() {
    return null;
  }

  private record Hidden() {}

  @PerConnection
  Tab tab() {
    return null;
  }

}

class Other {
  @Provides
  static Pages pages() {
    return null;
  }
}

record Account() {}

record User() {}

record Usr() {}

record Tenantt() {}

interface Servise {}

interface Service {}

record Transaction() {}

record Tenant() {}

@Provided
record Audit() {}

record Cache() {}

record Index() {}

record Shipment() {}

record Order(String text) {}

record Pages() {}

@Provided
record Tab() {}

@Provided
record Visit() {}

record Plain() {}

record Closed() implements AutoCloseable {
  @Override
  public void close() {}
}

@Application(openapi = "openapi.yaml")
final class Shop {}
