// generated from openapi.yaml and Orders; do not edit
package shop;

import dev.hardwire.handler.Content;
import dev.hardwire.spi.HttpCall;
import dev.hardwire.spi.ParameterReader;
import dev.hardwire.spi.ResponseHead;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.Lists;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * The operations that {@link Orders} implements.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class OrdersTable {
  private static final ResponseHead LIST_ORDERS_200 = ResponseHead.of(200, "application/json");

  private static final ResponseHead GET_ORDER_200 = ResponseHead.of(200, "application/json");

  private static final ResponseHead EXPORT_200 = ResponseHead.of(200, "text/csv");

  private final Orders orders;

  private final ShopProviders providers;

  OrdersTable(Orders orders, ShopProviders providers) {
    this.orders = orders;
    this.providers = providers;
  }

  /**
   * {@code GET /orders listOrders, openapi.yaml:5}
   */
  void listOrders(HttpCall call) throws Exception {
    ParameterReader in = call.parameters();
    int limit = 20;
    if (in.query("limit")) {
      limit = in.int32();
    }
    String name = null;
    if (in.header("X-Tenant")) {
      name = in.string();
    } else {
      in.missing();
    }
    if (call.rejected()) {
      return;
    }
    Tenant tenant = providers.tenant(name);
    Transaction transaction = call.closing(providers.transaction(tenant));
    User user = call.await(providers.user(call.handshake(), tenant));
    List<Order> answer = orders.listOrders(transaction, tenant, Optional.ofNullable(user), limit);
    call.closeProvided();
    answerListOrders(call, answer);
  }

  /**
   * {@code POST /orders addOrder, openapi.yaml:15}
   */
  void addOrder(HttpCall call) throws Exception {
    ParameterReader in = call.parameters();
    String name = null;
    if (in.header("X-Tenant")) {
      name = in.string();
    } else {
      in.missing();
    }
    JsonReader json = call.body();
    Order body = OrderCodec.INSTANCE.read(json);
    if (call.rejected()) {
      return;
    }
    callAddOrder(call, body, name);
  }

  /**
   * {@code GET /orders/{id} getOrder, openapi.yaml:25}
   */
  void getOrder(HttpCall call) throws Exception {
    ParameterReader in = call.parameters();
    in.path("id", 1);
    long id = in.int64();
    String name = null;
    if (in.header("X-Tenant")) {
      name = in.string();
    } else {
      in.missing();
    }
    if (call.rejected()) {
      return;
    }
    Tenant tenant = providers.tenant(name);
    Transaction transaction = call.closing(providers.transaction(tenant));
    Order answer = call.await(orders.getOrder(id, transaction));
    call.closeProvided();
    answerGetOrder(call, answer);
  }

  /**
   * {@code GET /export export, openapi.yaml:36}
   */
  void export(HttpCall call) throws Exception {
    ParameterReader in = call.parameters();
    String name = null;
    if (in.header("X-Tenant")) {
      name = in.string();
    } else {
      in.missing();
    }
    if (call.rejected()) {
      return;
    }
    Tenant tenant = providers.tenant(name);
    Transaction transaction = call.closing(providers.transaction(tenant));
    answerExport(call, orders.export(transaction));
  }

  private static void answerListOrders(HttpCall call, List<Order> answer) {
    JsonWriter out = call.beginAnswer(LIST_ORDERS_200);
    Lists.write(out, OrderCodec.INSTANCE, answer);
    call.endAnswer();
  }

  private void callAddOrder(HttpCall call, Order body, String name) throws Exception {
    Tenant tenant = providers.tenant(name);
    call.when(providers.user(call.handshake(), tenant), user -> {
      call.when(providers.session(tenant), session -> {
        call.closing(session);
        call.when(orders.addOrder(user, session, body), answer -> {
          call.closeProvided();
          call.answer(204);
        });
      });
    });
  }

  private static void answerGetOrder(HttpCall call, Order answer) {
    JsonWriter out = call.beginAnswer(GET_ORDER_200);
    OrderCodec.INSTANCE.write(out, answer);
    call.endAnswer();
  }

  private static void answerExport(HttpCall call, Content answer) {
    call.answers().content(EXPORT_200, answer);
  }
}
