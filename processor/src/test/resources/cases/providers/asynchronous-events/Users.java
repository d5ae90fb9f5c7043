package shop;

import dev.hardwire.annotation.Provides;
import dev.hardwire.handler.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

final class Users {
  record User(String name) {}

  @Provides
  static CompletionStage<@Nullable User> user(Socket socket) {
    return CompletableFuture.completedFuture(null);
  }
}
