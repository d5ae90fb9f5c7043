package shop;

import dev.hardwire.annotation.Concurrent;
import dev.hardwire.annotation.Namespace;
import dev.hardwire.annotation.OnEvent;
import dev.hardwire.handler.Ack;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

@Namespace("/chat")
final class Chat {
  @OnEvent
  @Concurrent
  Ack history(int from) {
    return Ack.of(from, "older");
  }

  @OnEvent
  CompletionStage<Ack> later() {
    return CompletableFuture.completedFuture(Ack.of());
  }
}
