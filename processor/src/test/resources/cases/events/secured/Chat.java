package shop;

import dev.hardwire.annotation.BeforeConnect;
import dev.hardwire.annotation.BeforeEvent;
import dev.hardwire.annotation.Namespace;
import dev.hardwire.annotation.OnConnect;
import dev.hardwire.annotation.OnDisconnect;
import dev.hardwire.annotation.OnDisconnecting;
import dev.hardwire.annotation.OnError;
import dev.hardwire.annotation.OnEvent;
import dev.hardwire.annotation.Secured;
import dev.hardwire.handler.DisconnectReason;
import dev.hardwire.handler.EventCall;
import dev.hardwire.handler.Handshake;
import dev.hardwire.handler.HttpProblem;
import dev.hardwire.handler.Refused;
import dev.hardwire.handler.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import tools.jackson.databind.node.JsonNodeFactory;

@Secured(value = "token", scopes = "talk")
@Secured("key")
@Secured("login")
@Namespace("/chat")
final class Chat {
  @BeforeConnect(order = 2)
  void second(Handshake handshake, Shop.User user) {
    Shop.LOG.add("second " + user.name());
    if (user.name().equals("trent")) {
      throw new Refused("Not today", JsonNodeFactory.instance.objectNode().put("retry", true));
    }
  }

  @BeforeConnect(order = 1)
  boolean first(Socket socket, Shop.User user) {
    Shop.LOG.add("first " + user.name());
    return !user.name().equals("mallory");
  }

  @OnConnect
  void connect(Socket socket, Shop.User user) {
    socket.join("lobby");
    Shop.LOG.add("connect " + user.name());
  }

  @BeforeEvent
  void known(EventCall call, Shop.Greeting greeting) {
    String word = word(call);
    if (word.equals("refused")) {
      throw new Refused("Not that", JsonNodeFactory.instance.objectNode().put("word", word));
    }
    if (word.equals("problem")) {
      throw new HttpProblem(403, "Not you");
    }
  }

  @BeforeEvent(order = -1)
  CompletionStage<Boolean> mayBeSaid(EventCall call) {
    Shop.LOG.add("before " + call.event());
    return CompletableFuture.completedFuture(!word(call).equals("silence"));
  }

  private static String word(EventCall call) {
    return call.args().size() == 0 ? "" : call.args().get(0).asString();
  }

  @OnEvent
  String hello(Shop.Greeting greeting, String what) {
    return greeting.text() + ": " + what;
  }

  @OnDisconnecting
  void leaving(Socket socket, Shop.User user, DisconnectReason reason) {
    String rooms = String.join(" ", socket.rooms().stream().filter(room -> !room.equals(socket.id())).toList());
    Shop.LOG.add("leaving " + user.name() + " " + rooms + " " + reason.text());
  }

  @OnDisconnect
  void gone(Socket socket, Shop.User user, DisconnectReason reason) {
    Shop.LOG.add("gone " + user.name() + String.join(" ", socket.rooms()) + " " + reason.text());
  }

  @OnError
  void failed(EventCall call, Exception failure) {
    Shop.LOG.add(call.event() + " failed: " + failure.getMessage());
  }
}
