package shop;

import dev.hardwire.annotation.BeforeConnect;
import dev.hardwire.annotation.BeforeEvent;
import dev.hardwire.annotation.Namespace;
import dev.hardwire.annotation.OnConnect;
import dev.hardwire.annotation.OnEvent;
import dev.hardwire.annotation.Secured;
import dev.hardwire.handler.EventCall;
import dev.hardwire.handler.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** All of it on the event loop, with values that are made for what stands before a handler and used by that, too. */
@Secured("key")
@Namespace("/loop")
final class Loop {
  @BeforeConnect
  CompletionStage<Void> wait(Shop.User user, Shop.Later later) {
    return CompletableFuture.runAsync(() -> Shop.LOG.add("wait " + user.name()));
  }

  @BeforeConnect
  CompletionStage<Boolean> may(Shop.User user) {
    return CompletableFuture.supplyAsync(() -> !user.name().equals("mallory"));
  }

  @OnConnect
  CompletionStage<Void> connect(Socket socket, Shop.Later later) {
    return CompletableFuture.completedFuture(null);
  }

  @BeforeEvent
  CompletionStage<Boolean> passes(EventCall call, Shop.Later later) {
    return CompletableFuture.supplyAsync(() -> !call.args().get(0).asString().equals("silence"));
  }

  @OnEvent
  CompletionStage<String> say(Shop.Later later, Shop.Other other, String what) {
    return CompletableFuture.completedFuture(later.text() + ", " + other.text() + ": " + what);
  }
}
