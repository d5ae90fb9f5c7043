// generated from Shop; do not edit
package shop;

import javax.annotation.processing.Generated;

/**
 * Makes what the handlers of {@link Shop} are provided with. A test overrides some of it, and
 * hands it to {@link ShopWiring#wire}.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
class ShopProviders {
  ShopProviders() {
  }

  /**
   * As Shop.user() makes it.
   */
  Shop.User user() throws Exception {
    return Shop.user();
  }
}
