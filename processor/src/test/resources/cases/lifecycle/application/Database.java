package shop;

import dev.hardwire.annotation.OnStart;
import dev.hardwire.annotation.OnStop;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

final class Database {
  @OnStart
  Pool open(Settings settings) {
    return new Pool();
  }

  @OnStop
  void report(Pool pool) {}

  @OnStop(order = 1)
  CompletionStage<Void> flush() {
    return CompletableFuture.completedFuture(null);
  }
}
