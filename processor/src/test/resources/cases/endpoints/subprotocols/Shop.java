package shop;

import dev.hardwire.annotation.Application;
import dev.hardwire.annotation.NonBlocking;
import dev.hardwire.annotation.OnMessage;
import dev.hardwire.annotation.OnOpen;
import dev.hardwire.annotation.Param;
import dev.hardwire.annotation.WebSocketEndpoint;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.Flow;

@Application
final class Shop {
  @WebSocketEndpoint(value = "/ws", subprotocols = {"chat", "a b", "chat", ""}, sends = Object.class)
  static final class Chat {
    @OnOpen
    static void open(@Param(value = "X-A", in = "header") Map<String, String> a) {}

    @NonBlocking
    @OnMessage
    static void binary(InputStream in) {}

    @OnMessage
    static void text(Flow.Publisher<String> lines) {}
  }
}
