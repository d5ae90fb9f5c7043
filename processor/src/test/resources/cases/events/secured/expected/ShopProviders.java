// generated from Shop; do not edit
package shop;

import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * Makes what the handlers of {@link Shop} are provided with. A test overrides some of it, and
 * hands it to {@link ShopWiring#wire}.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
public class ShopProviders {
  public ShopProviders() {
  }

  /**
   * As Shop.greeting(Shop.User) makes it.
   */
  public Shop.Greeting greeting(Shop.User user) throws Exception {
    return Shop.greeting(user);
  }

  /**
   * As Shop.badge(Shop.Greeting) makes it.
   */
  public Shop.Badge badge(Shop.Greeting greeting) throws Exception {
    return Shop.badge(greeting);
  }

  /**
   * As Shop.later(Shop.User) makes it.
   */
  public CompletionStage<Shop.Later> later(Shop.User user) throws Exception {
    return Shop.later(user);
  }

  /**
   * As Shop.other(Shop.Later) makes it.
   */
  public CompletionStage<Shop.Other> other(Shop.Later later) throws Exception {
    return Shop.other(later);
  }
}
