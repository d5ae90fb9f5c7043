// generated from openapi.yaml and Orders; do not edit
package shop;

import dev.hardwire.spi.HttpCall;
import dev.hardwire.spi.ParameterReader;
import dev.hardwire.spi.ResponseHead;
import dev.hardwire.spi.json.JsonWriter;
import javax.annotation.processing.Generated;

/**
 * The operations that {@link Orders} implements.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class OrdersTable {
  private static final ResponseHead GET_ORDER_200 = ResponseHead.of(200, "application/json");

  private final Orders orders;

  private final ShopProviders providers;

  OrdersTable(Orders orders, ShopProviders providers) {
    this.orders = orders;
    this.providers = providers;
  }

  /**
   * {@code GET /orders/{id} getOrder, openapi.yaml:5}
   */
  void getOrder(HttpCall call) throws Exception {
    ParameterReader in = call.parameters();
    in.path("id", 1);
    long id = in.int64();
    if (call.rejected()) {
      return;
    }
    answerGetOrder(call, orders.getOrder(id, providers.pool()));
  }

  private static void answerGetOrder(HttpCall call, Order answer) {
    JsonWriter out = call.beginAnswer(GET_ORDER_200);
    OrderCodec.INSTANCE.write(out, answer);
    call.endAnswer();
  }
}
