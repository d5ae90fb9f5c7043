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
      new Operation("listCoins", "GET", "/coins", false, Operation.Body.NONE, List.of())
          .secured(
              SecurityRequirement.of(VaultSecurity.KEY),
              SecurityRequirement.of(VaultSecurity.TOKEN, "read", "write")),
      new Operation("putCoins", "PUT", "/coins", false, Operation.Body.NONE, List.of())
          .secured(
              SecurityRequirement.of(VaultSecurity.BASIC).and(VaultSecurity.CERTIFICATE)),
      new Operation("greet", "POST", "/coins", false, Operation.Body.NONE, List.of())
          .secured(
              SecurityRequirement.of(VaultSecurity.TOKEN),
              SecurityRequirement.NONE),
      new Operation("open", "DELETE", "/coins", false, Operation.Body.NONE, List.of()),
      new Operation("later", "PATCH", "/coins", true, Operation.Body.NONE, List.of()));

  private final CoinsTable coins;

  private final VaultSecurity security;

  private final VaultPlaceholders placeholders = new VaultPlaceholders();

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
      default -> NOT_FOUND;
    };
  }

  @Override
  public int operation(int path, String method) {
    return switch (path) {
      case 0 -> switch (method) {
        // GET /coins listCoins, openapi.yaml:6
        case "GET" -> 0;
        // PUT /coins putCoins, openapi.yaml:7
        case "PUT" -> 1;
        // POST /coins greet, openapi.yaml:8
        case "POST" -> 2;
        // DELETE /coins open, openapi.yaml:9
        case "DELETE" -> 3;
        // PATCH /coins later, openapi.yaml:10
        case "PATCH" -> 4;
        default -> NOT_FOUND;
      };
      default -> NOT_FOUND;
    };
  }

  @Override
  public String allow(int path) {
    return switch (path) {
      // /coins
      case 0 -> "GET, HEAD, PUT, POST, DELETE, PATCH, OPTIONS";
      default -> throw new IllegalArgumentException("There is no path " + path);
    };
  }

  @Override
  public void call(int operation, HttpCall call) throws Exception {
    switch (operation) {
      // GET /coins listCoins, openapi.yaml:6
      case 0 -> coins.listCoins(call);
      // PUT /coins putCoins, openapi.yaml:7
      case 1 -> coins.putCoins(call);
      // POST /coins greet, openapi.yaml:8
      case 2 -> coins.greet(call);
      // DELETE /coins open, openapi.yaml:9
      case 3 -> coins.open(call);
      // PATCH /coins later, openapi.yaml:10
      case 4 -> placeholders.later(call);
      default -> throw new IllegalArgumentException("There is no operation " + operation);
    }
  }

  @Override
  public SecurityTable security() {
    return security;
  }
}
