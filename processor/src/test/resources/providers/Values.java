package shop;

import dev.hardwire.annotation.NonBlocking;
import dev.hardwire.annotation.Param;
import dev.hardwire.annotation.PerConnection;
import dev.hardwire.annotation.Provides;
import dev.hardwire.handler.Handshake;
import dev.hardwire.handler.HttpProblem;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

final class Values {
  @Provides
  CompletionStage<User> user(Handshake handshake) {
    return CompletableFuture.supplyAsync(
        () -> {
          String sent = handshake.request().header("X-User");
          String name = sent == null ? handshake.query("user") : sent;
          if (name == null) {
            throw HttpProblem.builder(401).title("Who are you?").detail("Say who you are").build();
          }
          return new User(name);
        });
  }

  @Provides
  Transaction transaction(User user) {
    Shop.LOG.add("begin");
    return new Transaction(user);
  }

  @Provides
  @PerConnection
  Visit visit(Handshake handshake) {
    Shop.LOG.add("visit");
    return new Visit();
  }

  @Provides
  @NonBlocking
  static Tenant tenant(@Param(value = "tenant", in = "query") int number) {
    return new Tenant("tenant " + number);
  }

  @Provides
  static CompletionStage<@Nullable Guest> guest(User user) {
    return CompletableFuture.completedFuture(user.name().equals("guest") ? new Guest(", a guest") : null);
  }
}
