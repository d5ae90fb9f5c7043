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
  private static final Set<String> LITERALS = Set.of("orders");

  private static final List<Operation> OPERATIONS = List.of(
      new Operation("getOrder", "GET", "/orders/{id}", false, Operation.Body.NONE, List.of())
          .producing("application/json"));

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
      case 2 -> switch (path.literal(0)) {
        // /orders/{id}
        case "orders" -> 0;
        default -> NOT_FOUND;
      };
      default -> NOT_FOUND;
    };
  }

  @Override
  public int operation(int path, String method) {
    return switch (path) {
      case 0 -> switch (method) {
        // GET /orders/{id} getOrder, openapi.yaml:5
        case "GET" -> 0;
        default -> NOT_FOUND;
      };
      default -> NOT_FOUND;
    };
  }

  @Override
  public String allow(int path) {
    return switch (path) {
      // /orders/{id}
      case 0 -> "GET, HEAD, OPTIONS";
      default -> throw new IllegalArgumentException("There is no path " + path);
    };
  }

  @Override
  public void call(int operation, HttpCall call) throws Exception {
    switch (operation) {
      // GET /orders/{id} getOrder, openapi.yaml:5
      case 0 -> orders.getOrder(call);
      default -> throw new IllegalArgumentException("There is no operation " + operation);
    }
  }
}
