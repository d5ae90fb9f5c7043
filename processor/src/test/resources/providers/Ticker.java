package shop;

import dev.hardwire.annotation.OnClose;
import dev.hardwire.annotation.OnMessage;
import dev.hardwire.annotation.OnOpen;
import dev.hardwire.annotation.WebSocketEndpoint;
import dev.hardwire.handler.WebSocket;

@WebSocketEndpoint("/ws")
final class Ticker {
  @OnOpen
  void open(WebSocket ws, User user, Visit visit) {
    Shop.LOG.add("open " + user.name());
  }

  @OnMessage
  String message(String text, Transaction transaction, Visit visit) {
    Shop.LOG.add("message " + text);
    return transaction.user().name() + ": " + text;
  }

  @OnClose
  void closed(Visit visit) {
    Shop.LOG.add("closed");
  }
}
