package accounts;

import dev.hardwire.annotation.Namespace;
import dev.hardwire.annotation.OnEvent;
import dev.hardwire.handler.Socket;

@Namespace("/")
final class Root {
  @OnEvent
  String where(Socket socket) {
    return socket.namespace().name();
  }
}
