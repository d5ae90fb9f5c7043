package shop;

import dev.hardwire.annotation.OnStart;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

final class Configuration {
  @OnStart(order = 10)
  static CompletionStage<Settings> load() {
    return CompletableFuture.completedFuture(new Settings(""));
  }
}
