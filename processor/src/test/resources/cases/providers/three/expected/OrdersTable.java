// generated from openapi.yaml and Orders; do not edit
package shop;

import dev.hardwire.spi.HttpCall;
import dev.hardwire.spi.ParameterReader;
import javax.annotation.processing.Generated;

/**
 * The operations that {@link Orders} implements.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class OrdersTable {
  private final Orders orders;

  private final ShopProviders providers;

  OrdersTable(Orders orders, ShopProviders providers) {
    this.orders = orders;
    this.providers = providers;
  }

  /**
   * {@code DELETE /orders/{id} deleteOrder, openapi.yaml:5}
   */
  void deleteOrder(HttpCall call) throws Exception {
    ParameterReader in = call.parameters();
    in.path("id", 1);
    long id = in.int64();
    if (call.rejected()) {
      return;
    }
    User user = call.await(providers.user(call.handshake()));
    Tenant tenant = providers.tenant(user);
    Transaction transaction = call.closing(providers.transaction(tenant));
    orders.deleteOrder(id, user, transaction);
    call.closeProvided();
    call.answer(204);
  }
}
