// generated from Shop; do not edit
package shop;

import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Makes what the handlers of {@link Shop} are provided with. A test overrides some of it, and
 * hands it to {@link ShopWiring#wire}.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
class ShopProviders {
  ShopProviders() {
  }

  /**
   * As Shop.tenant(Shop.User, String) makes it.
   */
  Shop.Tenant tenant(Shop.User user, @Nullable String name) throws Exception {
    return Shop.tenant(user, name);
  }

  /**
   * As Shop.begin(Shop.Tenant) makes it.
   */
  Shop.Transaction transaction(Shop.Tenant tenant) throws Exception {
    return Shop.begin(tenant);
  }

  /**
   * As Shop.later(Shop.Tick2) makes it.
   */
  CompletionStage<Shop.Note> note(Shop.Tick2 tick) throws Exception {
    return Shop.later(tick);
  }

  /**
   * As Shop.tick2() makes it.
   */
  CompletionStage<Shop.Tick2> tick2() throws Exception {
    return Shop.tick2();
  }
}
