package shop;

import dev.hardwire.annotation.NonBlocking;
import dev.hardwire.annotation.Param;
import dev.hardwire.annotation.PerConnection;
import dev.hardwire.annotation.Provides;
import dev.hardwire.handler.Handshake;
import dev.hardwire.handler.Request;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

final class Db {
  @Provides
  @NonBlocking
  static Tenant tenant(@Param(value = "tenant", in = "query") String name, Request request) {
    return new Tenant(name);
  }

  @Provides
  @PerConnection
  CompletionStage<User> user(Handshake handshake, Tenant tenant) {
    return CompletableFuture.completedFuture(new User(""));
  }

  @Provides
  @PerConnection
  @NonBlocking
  Presence presence(User user) {
    return new Presence();
  }

  @Provides
  Transaction begin(Tenant tenant) {
    return new Transaction();
  }
}
