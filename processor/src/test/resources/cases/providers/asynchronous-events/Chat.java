package shop;

import dev.hardwire.annotation.Namespace;
import dev.hardwire.annotation.NonBlocking;
import dev.hardwire.annotation.OnConnect;
import dev.hardwire.annotation.OnError;
import dev.hardwire.annotation.OnEvent;
import dev.hardwire.handler.Args;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

@Namespace("/chat")
@NonBlocking
final class Chat {
  @OnConnect
  boolean connect(Optional<Users.User> user) {
    return user.isPresent();
  }

  @OnEvent
  int message(Optional<Users.User> user, String text, int times) {
    return times;
  }

  @OnEvent
  CompletionStage<Args> echo(Optional<Users.User> user, Args args) {
    return CompletableFuture.completedFuture(args);
  }

  @OnEvent
  void ping() {}

  @OnError
  void failed(Optional<Users.User> user, Exception e) {}
}
