package shop;

import dev.hardwire.annotation.Namespace;
import dev.hardwire.annotation.OnConnect;
import dev.hardwire.annotation.OnError;
import dev.hardwire.annotation.OnEvent;
import dev.hardwire.handler.EventCall;
import dev.hardwire.handler.Socket;

@Namespace("*")
final class Any {
  @OnConnect
  boolean connect(Socket socket) {
    return socket.namespace().name().length() < 10;
  }

  @OnEvent
  static int history(String name) {
    return name.length();
  }

  @OnEvent("*")
  String any(String event) {
    return event;
  }

  @OnError
  void failed(EventCall call, Exception e) {}
}
