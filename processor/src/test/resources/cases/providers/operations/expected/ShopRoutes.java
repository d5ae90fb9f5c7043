// generated from openapi.yaml and Shop; do not edit
package shop;

import dev.hardwire.spi.HttpCall;
import dev.hardwire.spi.Operation;
import dev.hardwire.spi.RequestPath;
import dev.hardwire.spi.RouteTable;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * The operations of {@link Shop}.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class ShopRoutes implements RouteTable {
  private static final Set<String> LITERALS = Set.of("orders", "export");

  private static final List<Operation> OPERATIONS = List.of(
      new Operation("listOrders", "GET", "/orders", false, Operation.Body.NONE, List.of())
          .producing("application/json"),
      new Operation("addOrder", "POST", "/orders", true, Operation.Body.REQUIRED,
          List.of("application/json")),
      new Operation("getOrder", "GET", "/orders/{id}", false, Operation.Body.NONE, List.of())
          .producing("application/json"),
      new Operation("export", "GET", "/export", false, Operation.Body.NONE, List.of())
          .producing("text/csv"));

  private final OrdersTable orders;

  ShopRoutes(OrdersTable orders) {
    this.orders = orders;
  }

  @Override
  public Set<String> literals() {
    return LITERALS;
  }

  @Override
  public List<Operation> operations() {
    return OPERATIONS;
  }

  @Override
  public int path(RequestPath path) {
    return switch (path.size()) {
      case 1 -> switch (path.literal(0)) {
        // /orders
        case "orders" -> 0;
        // /export
        case "export" -> 2;
        default -> NOT_FOUND;
      };
      case 2 -> switch (path.literal(0)) {
        // /orders/{id}
        case "orders" -> 1;
        default -> NOT_FOUND;
      };
      default -> NOT_FOUND;
    };
  }

  @Override
  public int operation(int path, String method) {
    return switch (path) {
      case 0 -> switch (method) {
        // GET /orders listOrders, openapi.yaml:5
        case "GET" -> 0;
        // POST /orders addOrder, openapi.yaml:15
        case "POST" -> 1;
        default -> NOT_FOUND;
      };
      case 1 -> switch (method) {
        // GET /orders/{id} getOrder, openapi.yaml:25
        case "GET" -> 2;
        default -> NOT_FOUND;
      };
      case 2 -> switch (method) {
        // GET /export export, openapi.yaml:36
        case "GET" -> 3;
        default -> NOT_FOUND;
      };
      default -> NOT_FOUND;
    };
  }

  @Override
  public String allow(int path) {
    return switch (path) {
      // /orders
      case 0 -> "GET, HEAD, POST, OPTIONS";
      // /orders/{id}
      case 1 -> "GET, HEAD, OPTIONS";
      // /export
      case 2 -> "GET, HEAD, OPTIONS";
      default -> throw new IllegalArgumentException("There is no path " + path);
    };
  }

  @Override
  public void call(int operation, HttpCall call) throws Exception {
    switch (operation) {
      // GET /orders listOrders, openapi.yaml:5
      case 0 -> orders.listOrders(call);
      // POST /orders addOrder, openapi.yaml:15
      case 1 -> orders.addOrder(call);
      // GET /orders/{id} getOrder, openapi.yaml:25
      case 2 -> orders.getOrder(call);
      // GET /export export, openapi.yaml:36
      case 3 -> orders.export(call);
      default -> throw new IllegalArgumentException("There is no operation " + operation);
    }
  }
}
