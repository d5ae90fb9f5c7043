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
  private static final Set<String> LITERALS = Set.of("everything");

  private static final List<Operation> OPERATIONS = List.of(
      new Operation("putEverything", "PUT", "/everything", false, Operation.Body.REQUIRED,
          List.of("application/json")).producing("application/json"));

  private final ShopTable shop;

  ShopRoutes(ShopTable shop) {
    this.shop = shop;
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
        // /everything
        case "everything" -> 0;
        default -> NOT_FOUND;
      };
      default -> NOT_FOUND;
    };
  }

  @Override
  public int operation(int path, String method) {
    return switch (path) {
      case 0 -> switch (method) {
        // PUT /everything putEverything, openapi.yaml:5
        case "PUT" -> 0;
        default -> NOT_FOUND;
      };
      default -> NOT_FOUND;
    };
  }

  @Override
  public String allow(int path) {
    return switch (path) {
      // /everything
      case 0 -> "PUT, OPTIONS";
      default -> throw new IllegalArgumentException("There is no path " + path);
    };
  }

  @Override
  public void call(int operation, HttpCall call) throws Exception {
    switch (operation) {
      // PUT /everything putEverything, openapi.yaml:5
      case 0 -> shop.putEverything(call);
      default -> throw new IllegalArgumentException("There is no operation " + operation);
    }
  }
}
