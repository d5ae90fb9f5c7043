package shop;

import dev.hardwire.annotation.Application;
import dev.hardwire.annotation.BeforeConnect;
import dev.hardwire.annotation.Controller;
import dev.hardwire.annotation.OnDisconnecting;
import dev.hardwire.annotation.WebSocketEndpoint;
import dev.hardwire.annotation.OnMessage;

@Application
final class Shop {
  @WebSocketEndpoint("/ws")
  static final class Ticker {
    @BeforeConnect
    static void before() {}

    @OnMessage
    static void text(String text) {}
  }

  static final class Nowhere {
    @OnDisconnecting
    void leaving() {}
  }
}
