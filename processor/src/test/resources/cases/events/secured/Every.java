package shop;

import dev.hardwire.annotation.BeforeConnect;
import dev.hardwire.annotation.BeforeEvent;
import dev.hardwire.annotation.Namespace;
import dev.hardwire.annotation.NonBlocking;
import dev.hardwire.annotation.OnConnect;
import dev.hardwire.annotation.OnEvent;
import dev.hardwire.annotation.Secured;
import dev.hardwire.handler.EventCall;
import dev.hardwire.handler.Socket;

/** Stands before all namespaces, and serves those of other names. */
@Secured("key")
@Namespace("*")
@NonBlocking
final class Every {
  @BeforeConnect(order = 100)
  void before(Socket socket) {
    Shop.LOG.add("every " + socket.namespace().name());
  }

  @BeforeEvent
  boolean isLetThrough(EventCall call) {
    return !call.event().equals("whoAmI") || call.args().size() == 0;
  }

  @OnConnect
  boolean connect(Shop.User user) {
    return !user.name().equals("mallory");
  }

  @OnEvent
  String whoAmI(Socket socket, Shop.User user) {
    return user.name() + " in " + socket.namespace().name();
  }
}
