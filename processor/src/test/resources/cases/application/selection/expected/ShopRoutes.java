// generated from b.yaml, a.yaml and Shop; do not edit
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
  private static final Set<String> LITERALS = Set.of("v1", "left", "v2", "pets");

  private static final List<Operation> OPERATIONS = List.of(
      new Operation("leftOfB", "GET", "/v1/left", false, Operation.Body.NONE, List.of()),
      new Operation("listPets", "GET", "/v2/pets", false, Operation.Body.NONE, List.of())
          .producing("application/json"),
      new Operation("getPet", "GET", "/v2/pets/{id}", false, Operation.Body.NONE, List.of()));

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
      case 2 -> switch (path.literal(0)) {
        case "v1" -> switch (path.literal(1)) {
          // /v1/left
          case "left" -> 0;
          default -> NOT_FOUND;
        };
        case "v2" -> switch (path.literal(1)) {
          // /v2/pets
          case "pets" -> 1;
          default -> NOT_FOUND;
        };
        default -> NOT_FOUND;
      };
      case 3 -> switch (path.literal(0)) {
        case "v2" -> switch (path.literal(1)) {
          // /v2/pets/{id}
          case "pets" -> 2;
          default -> NOT_FOUND;
        };
        default -> NOT_FOUND;
      };
      default -> NOT_FOUND;
    };
  }

  @Override
  public int operation(int path, String method) {
    return switch (path) {
      case 0 -> switch (method) {
        // GET /v1/left leftOfB, b.yaml:5
        case "GET" -> 0;
        default -> NOT_FOUND;
      };
      case 1 -> switch (method) {
        // GET /v2/pets listPets, a.yaml:7
        case "GET" -> 1;
        default -> NOT_FOUND;
      };
      case 2 -> switch (method) {
        // GET /v2/pets/{id} getPet, a.yaml:17
        case "GET" -> 2;
        default -> NOT_FOUND;
      };
      default -> NOT_FOUND;
    };
  }

  @Override
  public String allow(int path) {
    return switch (path) {
      // /v1/left
      case 0 -> "GET, HEAD, OPTIONS";
      // /v2/pets
      case 1 -> "GET, HEAD, OPTIONS";
      // /v2/pets/{id}
      case 2 -> "GET, HEAD, OPTIONS";
      default -> throw new IllegalArgumentException("There is no path " + path);
    };
  }

  @Override
  public void call(int operation, HttpCall call) throws Exception {
    switch (operation) {
      // GET /v1/left leftOfB, b.yaml:5
      case 0 -> pets.leftOfB(call);
      // GET /v2/pets listPets, a.yaml:7
      case 1 -> pets.listPets(call);
      // GET /v2/pets/{id} getPet, a.yaml:17
      case 2 -> pets.getPet(call);
      default -> throw new IllegalArgumentException("There is no operation " + operation);
    }
  }
}
