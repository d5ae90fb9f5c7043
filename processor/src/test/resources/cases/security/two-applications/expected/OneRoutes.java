// generated from one.yaml and One; do not edit
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
 * The operations of {@link One}.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class OneRoutes implements SecuredRouteTable {
  private static final Set<String> LITERALS = Set.of("one");

  private static final List<Operation> OPERATIONS = List.of(
      new Operation("one", "GET", "/one", false, Operation.Body.NONE, List.of())
          .secured(
              SecurityRequirement.of(OneSecurity.KEY)));

  private final OneControllerTable oneController;

  private final OneSecurity security;

  OneRoutes(OneControllerTable oneController, OneSecurity security) {
    this.oneController = oneController;
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
      default -> NOT_FOUND;
    };
  }

  @Override
  public String allow(int path) {
    return switch (path) {
      // /one
      case 0 -> "GET, HEAD, OPTIONS";
      default -> throw new IllegalArgumentException("There is no path " + path);
    };
  }

  @Override
  public void call(int operation, HttpCall call) throws Exception {
    switch (operation) {
      // GET /one one, one.yaml:5
      case 0 -> oneController.one(call);
      default -> throw new IllegalArgumentException("There is no operation " + operation);
    }
  }

  @Override
  public SecurityTable security() {
    return security;
  }
}
