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
  private static final Set<String> LITERALS = Set.of("pets");

  private static final List<Operation> OPERATIONS = List.of(
      new Operation("listPets", "GET", "/pets", true, Operation.Body.NONE, List.of())
          .producing("application/json"),
      new Operation("addPet", "POST", "/pets", true, Operation.Body.REQUIRED,
          List.of("application/json")),
      new Operation("getPet", "GET", "/pets/{petId}", true, Operation.Body.NONE, List.of())
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
        // /pets
        case "pets" -> 0;
        default -> NOT_FOUND;
      };
      case 2 -> switch (path.literal(0)) {
        // /pets/{petId}
        case "pets" -> 1;
        default -> NOT_FOUND;
      };
      default -> NOT_FOUND;
    };
  }

  @Override
  public int operation(int path, String method) {
    return switch (path) {
      case 0 -> switch (method) {
        // GET /pets listPets, openapi.yaml:5
        case "GET" -> 0;
        // POST /pets addPet, openapi.yaml:18
        case "POST" -> 1;
        default -> NOT_FOUND;
      };
      case 1 -> switch (method) {
        // GET /pets/{petId} getPet, openapi.yaml:29
        case "GET" -> 2;
        default -> NOT_FOUND;
      };
      default -> NOT_FOUND;
    };
  }

  @Override
  public String allow(int path) {
    return switch (path) {
      // /pets
      case 0 -> "GET, HEAD, POST, OPTIONS";
      // /pets/{petId}
      case 1 -> "GET, HEAD, OPTIONS";
      default -> throw new IllegalArgumentException("There is no path " + path);
    };
  }

  @Override
  public void call(int operation, HttpCall call) throws Exception {
    switch (operation) {
      // GET /pets listPets, openapi.yaml:5
      case 0 -> pets.listPets(call);
      // POST /pets addPet, openapi.yaml:18
      case 1 -> pets.addPet(call);
      // GET /pets/{petId} getPet, openapi.yaml:29
      case 2 -> pets.getPet(call);
      default -> throw new IllegalArgumentException("There is no operation " + operation);
    }
  }
}
