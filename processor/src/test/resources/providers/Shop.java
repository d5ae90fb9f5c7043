package shop;

import dev.hardwire.annotation.Application;
import dev.hardwire.handler.Handshake;
import dev.hardwire.spi.Wiring;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

@Application(openapi = "openapi.yaml", strict = true)
public final class Shop {
  public static final List<String> LOG = new CopyOnWriteArrayList<>();

  private Shop() {}

  public static Wiring open() {
    return ShopWiring.wire(new Chat(), new Orders(), new Ticker(), new Values());
  }

  /** As a test does it. */
  public static Wiring overridden() {
    var providers =
        new ShopProviders(new Values()) {
          @Override
          public CompletionStage<User> user(Handshake handshake) {
            return CompletableFuture.completedFuture(new User("alice"));
          }
        };
    return ShopWiring.wire(providers, new Chat(), new Orders(), new Ticker());
  }
}
