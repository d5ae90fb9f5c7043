package shop;

import dev.hardwire.annotation.Namespace;
import dev.hardwire.annotation.OnConnect;
import dev.hardwire.annotation.OnDisconnect;
import dev.hardwire.annotation.OnError;
import dev.hardwire.annotation.OnEvent;
import dev.hardwire.handler.Args;
import dev.hardwire.handler.DisconnectReason;
import dev.hardwire.handler.Request;
import dev.hardwire.handler.Socket;
import dev.hardwire.handler.WebSocket;

@Namespace("/chat")
final class Chat {
  @OnConnect
  int connect(Socket socket, DisconnectReason why) {
    return 1;
  }

  @OnEvent
  void message(Args args, String text, Request request) {}

  @OnEvent("*")
  void any(String event, int number) {}

  @OnDisconnect
  boolean gone(String why) {
    return true;
  }

  @OnError
  void failed(WebSocket ws) {}
}
