package shop;

import dev.hardwire.annotation.Namespace;
import dev.hardwire.annotation.OnEvent;
import dev.hardwire.handler.Socket;

@Namespace("/chat")
final class Talk {
  @OnEvent
  String say(Socket socket, String text) {
    return "shop hears " + text + " in " + socket.namespace().name();
  }
}
