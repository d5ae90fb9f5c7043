package accounts;

import dev.hardwire.annotation.OnMessage;
import dev.hardwire.annotation.OnOpen;
import dev.hardwire.annotation.WebSocketEndpoint;
import dev.hardwire.handler.WebSocket;

@WebSocketEndpoint("/feed/{room}")
final class Feed {
  record Tick(int number) {}

  @OnOpen
  void open(WebSocket webSocket, int room) {
    webSocket.send("accounts " + room + " at " + webSocket.request().path());
  }

  @OnMessage
  Tick message(Tick tick) {
    return new Tick(tick.number() + 1);
  }
}
