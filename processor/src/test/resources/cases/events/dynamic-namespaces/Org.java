package shop;

import dev.hardwire.annotation.Namespace;
import dev.hardwire.annotation.OnConnect;
import dev.hardwire.annotation.OnEvent;
import dev.hardwire.annotation.Param;
import dev.hardwire.handler.Args;
import dev.hardwire.handler.Socket;

@Namespace("/org-{org-id}/{name:[a-z]{2,}}")
final class Org {
  @OnConnect
  void connect(Socket socket, int orgId) {}

  @OnEvent
  String where(@Param("org-id") int number, String name, String said) {
    return number + name + said;
  }

  @OnEvent("*")
  void any(String name, String event, Args args) {}
}
