// generated from openapi.yaml and Coins; do not edit
package shop;

import dev.hardwire.spi.HttpCall;
import javax.annotation.processing.Generated;

/**
 * The operations that {@link Coins} implements.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class CoinsTable {
  private final Coins coins;

  CoinsTable(Coins coins) {
    this.coins = coins;
  }

  /**
   * {@code GET /coins listCoins, openapi.yaml:6}
   */
  void listCoins(HttpCall call) throws Exception {
    coins.listCoins(call.principals().of(Caller.class, "key", "token"));
    call.answer(204);
  }

  /**
   * {@code PUT /coins putCoins, openapi.yaml:7}
   */
  void putCoins(HttpCall call) throws Exception {
    coins.putCoins(call.request(), call.principals().of(User.class, "basic"),
        call.principals().of(Coins.Machine.class, "certificate"));
    call.answer(204);
  }

  /**
   * {@code POST /coins greet, openapi.yaml:8}
   */
  void greet(HttpCall call) throws Exception {
    coins.greet(call.principals().orNull(Customer.class, "token"),
        call.principals().optional(Caller.class, "token"));
    call.answer(204);
  }

  /**
   * {@code DELETE /coins open, openapi.yaml:9}
   */
  void open(HttpCall call) throws Exception {
    coins.open();
    call.answer(204);
  }
}
