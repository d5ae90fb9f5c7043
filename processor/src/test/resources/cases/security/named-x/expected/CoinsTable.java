// generated from openapi.yaml and Coins; do not edit
package shop;

import dev.hardwire.spi.HttpCall;
import dev.hardwire.spi.ParameterReader;
import dev.hardwire.spi.json.Constraints;
import javax.annotation.processing.Generated;

/**
 * The operations that {@link Coins} implements.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class CoinsTable {
  CoinsTable() {
  }

  /**
   * {@code GET /coins coins, openapi.yaml:7}
   */
  void coins(HttpCall call) throws Exception {
    Coins.coins(call.principals().of(Customer.class, "x-api-key"));
    call.answer(204);
  }

  /**
   * {@code DELETE /coins/{id} melt, openapi.yaml:13}
   */
  void melt(HttpCall call) throws Exception {
    ParameterReader in = call.parameters();
    in.path("id", 1);
    long id = in.int64();
    Constraints.minimum(in, id, 1);
    if (call.rejected()) {
      return;
    }
    Coins.melt(call.principals().of(Customer.class, "x-login"), id);
    call.answer(204);
  }
}
