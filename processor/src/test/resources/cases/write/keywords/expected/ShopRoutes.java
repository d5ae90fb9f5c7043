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
  private static final Set<String> LITERALS = Set.of("keywords");

  private static final List<Operation> OPERATIONS = List.of(
      new Operation("check", "POST", "/keywords", false, Operation.Body.REQUIRED,
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
        // /keywords
        case "keywords" -> 0;
        default -> NOT_FOUND;
      };
      default -> NOT_FOUND;
    };
  }

  @Override
  public int operation(int path, String method) {
    return switch (path) {
      case 0 -> switch (method) {
        // POST /keywords check, openapi.yaml:7
        case "POST" -> 0;
        default -> NOT_FOUND;
      };
      default -> NOT_FOUND;
    };
  }

  @Override
  public String allow(int path) {
    return switch (path) {
      // /keywords
      case 0 -> "POST, OPTIONS";
      default -> throw new IllegalArgumentException("There is no path " + path);
    };
  }

  @Override
  public void call(int operation, HttpCall call) throws Exception {
    switch (operation) {
      // POST /keywords check, openapi.yaml:7
      case 0 -> shop.check(call);
      default -> throw new IllegalArgumentException("There is no operation " + operation);
    }
  }
}
