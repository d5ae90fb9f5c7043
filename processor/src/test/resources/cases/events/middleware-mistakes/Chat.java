package shop;

import dev.hardwire.annotation.BeforeConnect;
import dev.hardwire.annotation.BeforeEvent;
import dev.hardwire.annotation.Namespace;
import dev.hardwire.annotation.OnDisconnecting;
import dev.hardwire.handler.Args;
import dev.hardwire.handler.DisconnectReason;
import dev.hardwire.handler.EventCall;
import dev.hardwire.handler.Socket;

@Namespace("/chat")
final class Chat {
  @BeforeConnect
  void event(Socket socket, EventCall call) {}

  @BeforeConnect
  String text(Socket socket) {
    return "";
  }

  @BeforeEvent
  int number(EventCall call) {
    return 1;
  }

  @BeforeEvent
  void untyped(Args args) {}

  @OnDisconnecting
  void leaving(DisconnectReason reason) {}

  @OnDisconnecting
  boolean again(EventCall call) {
    return true;
  }
}
