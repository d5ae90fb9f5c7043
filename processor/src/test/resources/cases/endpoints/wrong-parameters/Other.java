package shop;

import dev.hardwire.annotation.OnClose;
import dev.hardwire.annotation.OnMessage;
import dev.hardwire.annotation.OnOpen;
import dev.hardwire.annotation.WebSocketEndpoint;

@WebSocketEndpoint("/ws/{room}/{id}")
final class Other {
  @OnOpen
  void open(String room, int id) {}

  @OnMessage
  void text(String text, int room) {}

  @OnMessage
  void json(int number) {}

  @OnClose
  void closed(String room) {}
}
