package shop;

import dev.hardwire.annotation.OnClose;
import dev.hardwire.annotation.OnError;
import dev.hardwire.annotation.OnMessage;
import dev.hardwire.annotation.OnOpen;
import dev.hardwire.annotation.Param;
import dev.hardwire.annotation.WebSocketEndpoint;
import dev.hardwire.handler.Socket;
import dev.hardwire.handler.WebSocket;
import java.util.Map;

@WebSocketEndpoint("/ws/{room}")
final class Ticker {
  record Tick(int number) {}

  @OnOpen
  boolean open(WebSocket ws, Tick room, Map<String, String> query, Socket socket) {
    return true;
  }

  @OnMessage
  void message(String one, String two) {}

  @OnMessage
  void nothing(WebSocket ws) {}

  @OnClose
  void closed(long code) {}

  @OnError
  void failed(WebSocket ws, int room, @Param("since") int since) {}

  static void help() {}
}
