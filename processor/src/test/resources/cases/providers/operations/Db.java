package shop;

import dev.hardwire.annotation.NonBlocking;
import dev.hardwire.annotation.Param;
import dev.hardwire.annotation.Provides;
import dev.hardwire.handler.Handshake;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

final class Db {
  @Provides
  @NonBlocking
  static Tenant tenant(@Param(value = "X-Tenant", in = "header") String name) {
    return new Tenant(name);
  }

  @Provides
  CompletionStage<@Nullable User> user(Handshake handshake, Tenant tenant) {
    return CompletableFuture.completedFuture(null);
  }

  @Provides
  Transaction begin(Tenant tenant) {
    return new Transaction();
  }

  @Provides
  CompletionStage<Session> session(Tenant tenant) {
    return CompletableFuture.completedFuture(new Session());
  }
}
