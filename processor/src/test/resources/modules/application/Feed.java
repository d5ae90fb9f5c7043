package shop;

import dev.hardwire.annotation.OnOpen;
import dev.hardwire.annotation.WebSocketEndpoint;
import dev.hardwire.handler.WebSocket;

@WebSocketEndpoint("/feed/{room}")
final class Feed {
  @OnOpen
  void open(WebSocket webSocket, String room) {
    webSocket.send("shop " + room);
  }
}
