package shop;

import dev.hardwire.annotation.Application;
import dev.hardwire.annotation.Controller;
import dev.hardwire.annotation.Namespace;
import dev.hardwire.annotation.OnClose;
import dev.hardwire.annotation.OnConnect;
import dev.hardwire.annotation.OnMessage;
import dev.hardwire.annotation.OnOpen;
import dev.hardwire.annotation.Param;
import dev.hardwire.annotation.Provides;
import dev.hardwire.annotation.WebSocketEndpoint;
import dev.hardwire.handler.WebSocket;

/** Nobody provides a tenant or a pool. */
@Namespace("/chat")
class Chat {
  @OnConnect
  void connect(Tenant tenant) {}
}

@WebSocketEndpoint("/feed")
class Feed {
  @OnOpen
  void open(WebSocket ws, Tenant tenant, Pool pool, @Param("t") Tenant bound) {}

  @OnMessage
  void message(Note note, Tenant tenant) {}

  @OnClose
  void closed(Tenant tenant) {}
}

@WebSocketEndpoint("/texts")
class Texts {
  @OnMessage
  void message(String first, int second) {}
}

@Controller
class Orders {
  void listOrders(Tenant tenant, String text, Others.C c) {}
}

class Others {
  record A() {}

  record C() {}

  @Provides
  static A a() {
    return new A();
  }

  @Provides
  private static C c() {
    return new C();
  }
}

record Tenant(String name) {}

record Note(String text) {}

class Pool {}

@Application(openapi = "openapi.yaml")
final class Shop {}
