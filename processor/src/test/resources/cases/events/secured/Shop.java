package shop;

import dev.hardwire.annotation.Application;
import dev.hardwire.annotation.NonBlocking;
import dev.hardwire.annotation.PerConnection;
import dev.hardwire.annotation.Provided;
import dev.hardwire.annotation.Provides;
import dev.hardwire.annotation.SecurityCheck;
import dev.hardwire.handler.BasicCredentials;
import dev.hardwire.handler.Expiring;
import dev.hardwire.handler.HttpProblem;
import dev.hardwire.handler.Scoped;
import dev.hardwire.spi.Wiring;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

@Application(openapi = "openapi.yaml")
public final class Shop {
  public static final List<String> LOG = new CopyOnWriteArrayList<>();

  public static Wiring open() {
    return ShopWiring.wire(new Chat(), new Every(), new Loop(), new Org());
  }

  @Provided
  record User(String name, Instant expiresAt) implements Expiring, Scoped {
    @Override
    public List<String> scopes() {
      return name.equals("mute") ? List.of() : List.of("talk");
    }
  }

  @Provided
  record Greeting(String text) {}

  @Provided
  record Badge(String text) {}

  @Provided
  record Later(String text) {}

  @Provided
  record Other(String text) {}

  @SecurityCheck("token")
  static @Nullable User token(String token) {
    return switch (token) {
      case "nobody" -> null;
      case "busy" -> throw new HttpProblem(429, "Come back later");
      case "broken" -> throw new IllegalStateException("The directory is down");
      case "short" -> new User(token, Instant.now().plusMillis(1500));
      case "past" -> new User(token, Instant.now().minusMillis(1));
      default -> new User(token, Instant.MAX);
    };
  }

  @SecurityCheck("key")
  static CompletionStage<User> key(String key) {
    return CompletableFuture.supplyAsync(() -> new User(key, Instant.MAX));
  }

  @SecurityCheck("login")
  static @Nullable User login(BasicCredentials credentials) {
    return credentials.password().equals("secret") ? new User(credentials.username(), Instant.MAX) : null;
  }

  @Provides
  @NonBlocking
  static Greeting greeting(User user) {
    return new Greeting("Hello " + user.name());
  }

  /** Made anew where a client goes on after a cut: it is of the caller, by way of the greeting. */
  @Provides
  @PerConnection
  @NonBlocking
  static Badge badge(Greeting greeting) {
    return new Badge(greeting.text());
  }

  @Provides
  static CompletionStage<Later> later(User user) {
    return CompletableFuture.supplyAsync(() -> new Later("later " + user.name()));
  }

  @Provides
  static CompletionStage<Other> other(Later later) {
    return CompletableFuture.supplyAsync(() -> new Other("other " + later.text()));
  }
}
