// generated from openapi.yaml and Vault; do not edit
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
 * The operations of {@link Vault}.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class VaultRoutes implements SecuredRouteTable {
  private static final Set<String> LITERALS = Set.of("coins");

  private static final List<Operation> OPERATIONS = List.of(
      new Operation("coins", "GET", "/coins", false, Operation.Body.NONE, List.of())
          .secured(
              SecurityRequirement.of(VaultSecurity.X_API_KEY)),
      new Operation("melt", "DELETE", "/coins/{id}", false, Operation.Body.NONE, List.of())
          .secured(
              SecurityRequirement.of(VaultSecurity.X_LOGIN, "x-melt")));

  private final CoinsTable coins;

  private final VaultSecurity security;

  VaultRoutes(CoinsTable coins, VaultSecurity security) {
    this.coins = coins;
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
        // /coins
        case "coins" -> 0;
        default -> NOT_FOUND;
      };
      case 2 -> switch (path.literal(0)) {
        // /coins/{id}
        case "coins" -> 1;
        default -> NOT_FOUND;
      };
      default -> NOT_FOUND;
    };
  }

  @Override
  public int operation(int path, String method) {
    return switch (path) {
      case 0 -> switch (method) {
        // GET /coins coins, openapi.yaml:7
        case "GET" -> 0;
        default -> NOT_FOUND;
      };
      case 1 -> switch (method) {
        // DELETE /coins/{id} melt, openapi.yaml:13
        case "DELETE" -> 1;
        default -> NOT_FOUND;
      };
      default -> NOT_FOUND;
    };
  }

  @Override
  public String allow(int path) {
    return switch (path) {
      // /coins
      case 0 -> "GET, HEAD, OPTIONS";
      // /coins/{id}
      case 1 -> "DELETE, OPTIONS";
      default -> throw new IllegalArgumentException("There is no path " + path);
    };
  }

  @Override
  public void call(int operation, HttpCall call) throws Exception {
    switch (operation) {
      // GET /coins coins, openapi.yaml:7
      case 0 -> coins.coins(call);
      // DELETE /coins/{id} melt, openapi.yaml:13
      case 1 -> coins.melt(call);
      default -> throw new IllegalArgumentException("There is no operation " + operation);
    }
  }

  @Override
  public SecurityTable security() {
    return security;
  }
}
