package shop;

import dev.hardwire.annotation.OnError;
import dev.hardwire.annotation.OnMessage;
import dev.hardwire.annotation.OnOpen;
import dev.hardwire.annotation.WebSocketEndpoint;
import dev.hardwire.handler.Args;
import dev.hardwire.handler.Socket;

@WebSocketEndpoint("/ws/{room-id}")
final class Ticker {
  @OnMessage
  void text(String text, String roomId) {}

  @OnMessage
  void json(int number) {}

  @OnMessage
  void bytes(byte[] bytes) {}

  @OnMessage
  void more(byte[] bytes, Socket socket) {}

  @OnMessage
  void again(byte[] bytes) {}

  @OnError
  void failed(Args args) {}

  @OnOpen
  void open() {}

  @OnOpen
  void opened() {}
}
