package accounts;

import dev.hardwire.annotation.Namespace;
import dev.hardwire.annotation.OnEvent;
import dev.hardwire.handler.Socket;

@Namespace("/chat")
final class Talk {
  record Note(String text) {}

  @OnEvent
  String say(Socket socket, Note note) {
    socket.emit("heard", note);
    return "accounts hears " + note.text() + " in " + socket.namespace().name();
  }
}
