package shop;

import dev.hardwire.annotation.Provides;
import dev.hardwire.handler.Handshake;
import dev.hardwire.handler.HttpProblem;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

final class Values {
  @Provides
  CompletionStage<User> user(Handshake handshake) {
    String name = handshake.request().header("X-User");
    if (name == null) {
      throw new HttpProblem(401, "Say who you are");
    }
    return CompletableFuture.completedFuture(new User(name));
  }

  @Provides
  Tenant tenant(User user) {
    return new Tenant(user.name());
  }

  @Provides
  Transaction transaction(Tenant tenant) {
    return new Transaction(tenant);
  }
}
