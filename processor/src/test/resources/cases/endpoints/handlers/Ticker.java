package shop;

import dev.hardwire.annotation.OnClose;
import dev.hardwire.annotation.OnError;
import dev.hardwire.annotation.OnMessage;
import dev.hardwire.annotation.OnOpen;
import dev.hardwire.annotation.Param;
import dev.hardwire.annotation.WebSocketEndpoint;
import dev.hardwire.handler.Request;
import dev.hardwire.handler.WebSocket;
import org.jspecify.annotations.Nullable;

@WebSocketEndpoint("/ws/{room}")
final class Ticker {
  record Tick(int number) {}

  @OnOpen
  void open(WebSocket ws, Request request, String room, @Nullable Integer since) {}

  @OnMessage
  Tick message(WebSocket ws, String room, Tick tick) {
    return tick;
  }

  @OnMessage
  byte[] binary(byte[] bytes, @Param("since") @Nullable Integer from) {
    return bytes;
  }

  @OnClose
  void closed(WebSocket ws, int code, String reason, String room) {}

  @OnError
  void failed(WebSocket ws, Exception e) {}
}
