// generated from one.yaml, two.yaml and Shop; do not edit
package shop;

import dev.hardwire.spi.HttpCall;
import javax.annotation.processing.Generated;

/**
 * The operations that {@link Shop} implements.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class ShopTable {
  private final Shop shop;

  ShopTable(Shop shop) {
    this.shop = shop;
  }

  /**
   * {@code GET /one one, one.yaml:5}
   */
  void one(HttpCall call) throws Exception {
    shop.one();
    call.answer(204);
  }

  /**
   * {@code GET /two two, two.yaml:5}
   */
  void two(HttpCall call) throws Exception {
    shop.two(call.principals().of(TwosKey.class, "key", "token"));
    call.answer(204);
  }
}
