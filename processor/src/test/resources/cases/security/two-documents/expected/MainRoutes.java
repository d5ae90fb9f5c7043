// generated from one.yaml, two.yaml and Main; do not edit
package shop;

import dev.hardwire.spi.HttpCall;
import dev.hardwire.spi.Operation;
import dev.hardwire.spi.RequestPath;
import dev.hardwire.spi.SecuredRouteTable;
import dev.hardwire.spi.security.SecurityRequirement;
import dev.hardwire.spi.security.SecurityTable;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * The operations of {@link Main}.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class MainRoutes implements SecuredRouteTable {
  private static final Set<String> LITERALS = Set.of("one", "two");

  private static final List<Operation> OPERATIONS = List.of(
      new Operation("one", "GET", "/one", false, Operation.Body.NONE, List.of())
          .secured(
              SecurityRequirement.of(MainSecurity.KEY),
              SecurityRequirement.of(MainSecurity.TOKEN)),
      new Operation("two", "GET", "/two", false, Operation.Body.NONE, List.of())
          .secured(
              SecurityRequirement.of(MainSecurity.KEY_),
              SecurityRequirement.of(MainSecurity.TOKEN_)));

  private final ShopTable shop;

  private final MainSecurity security;

  MainRoutes(ShopTable shop, MainSecurity security) {
    this.shop = shop;
    this.security = security;
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
        // /one
        case "one" -> 0;
        // /two
        case "two" -> 1;
        default -> NOT_FOUND;
      };
      default -> NOT_FOUND;
    };
  }

  @Override
  public int operation(int path, String method) {
    return switch (path) {
      case 0 -> switch (method) {
        // GET /one one, one.yaml:5
        case "GET" -> 0;
        default -> NOT_FOUND;
      };
      case 1 -> switch (method) {
        // GET /two two, two.yaml:5
        case "GET" -> 1;
        default -> NOT_FOUND;
      };
      default -> NOT_FOUND;
    };
  }

  @Override
  public String allow(int path) {
    return switch (path) {
      // /one
      case 0 -> "GET, HEAD, OPTIONS";
      // /two
      case 1 -> "GET, HEAD, OPTIONS";
      default -> throw new IllegalArgumentException("There is no path " + path);
    };
  }

  @Override
  public void call(int operation, HttpCall call) throws Exception {
    switch (operation) {
      // GET /one one, one.yaml:5
      case 0 -> shop.one(call);
      // GET /two two, two.yaml:5
      case 1 -> shop.two(call);
      default -> throw new IllegalArgumentException("There is no operation " + operation);
    }
  }

  @Override
  public SecurityTable security() {
    return security;
  }
}
