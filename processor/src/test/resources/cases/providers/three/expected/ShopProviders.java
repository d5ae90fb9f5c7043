// generated from Shop; do not edit
package shop;

import dev.hardwire.handler.Handshake;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * Makes what the handlers of {@link Shop} are provided with. A test overrides some of it, and
 * hands it to {@link ShopWiring#wire}.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
class ShopProviders {
  final Values values;

  ShopProviders(Values values) {
    this.values = values;
  }

  /**
   * As Values.user(Handshake) makes it.
   */
  CompletionStage<User> user(Handshake handshake) throws Exception {
    return values.user(handshake);
  }

  /**
   * As Values.tenant(User) makes it.
   */
  Tenant tenant(User user) throws Exception {
    return values.tenant(user);
  }

  /**
   * As Values.transaction(Tenant) makes it.
   */
  Transaction transaction(Tenant tenant) throws Exception {
    return values.transaction(tenant);
  }
}
