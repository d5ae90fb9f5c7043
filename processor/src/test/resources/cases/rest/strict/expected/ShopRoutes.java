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
  private static final Set<String> LITERALS = Set.of("none", "some", "open");

  private static final List<Operation> OPERATIONS = List.of(
      new Operation("none", "GET", "/none", false, Operation.Body.NONE, List.of()),
      new Operation("some", "GET", "/some", false, Operation.Body.NONE, List.of()),
      new Operation("open", "GET", "/open", false, Operation.Body.NONE, List.of())
          .producing("application/json"));

  private final PetsTable pets;

  ShopRoutes(PetsTable pets) {
    this.pets = pets;
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
        // /none
        case "none" -> 0;
        // /some
        case "some" -> 1;
        // /open
        case "open" -> 2;
        default -> NOT_FOUND;
      };
      default -> NOT_FOUND;
    };
  }

  @Override
  public int operation(int path, String method) {
    return switch (path) {
      case 0 -> switch (method) {
        // GET /none none, openapi.yaml:5
        case "GET" -> 0;
        default -> NOT_FOUND;
      };
      case 1 -> switch (method) {
        // GET /some some, openapi.yaml:9
        case "GET" -> 1;
        default -> NOT_FOUND;
      };
      case 2 -> switch (method) {
        // GET /open open, openapi.yaml:18
        case "GET" -> 2;
        default -> NOT_FOUND;
      };
      default -> NOT_FOUND;
    };
  }

  @Override
  public String allow(int path) {
    return switch (path) {
      // /none
      case 0 -> "GET, HEAD, OPTIONS";
      // /some
      case 1 -> "GET, HEAD, OPTIONS";
      // /open
      case 2 -> "GET, HEAD, OPTIONS";
      default -> throw new IllegalArgumentException("There is no path " + path);
    };
  }

  @Override
  public void call(int operation, HttpCall call) throws Exception {
    switch (operation) {
      // GET /none none, openapi.yaml:5
      case 0 -> pets.none(call);
      // GET /some some, openapi.yaml:9
      case 1 -> pets.some(call);
      // GET /open open, openapi.yaml:18
      case 2 -> pets.open(call);
      default -> throw new IllegalArgumentException("There is no operation " + operation);
    }
  }
}
