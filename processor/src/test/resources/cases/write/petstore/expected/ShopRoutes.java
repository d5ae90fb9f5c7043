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
  private static final Set<String> LITERALS = Set.of("v1", "pets", "mine");

  private static final List<Operation> OPERATIONS = List.of(
      new Operation("listPets", "GET", "/v1/pets", false, Operation.Body.NONE, List.of())
          .producing("application/json"),
      new Operation("addPet", "POST", "/v1/pets", false, Operation.Body.REQUIRED,
          List.of("application/json")).producing("application/json"),
      new Operation("minePets", "GET", "/v1/pets/mine", false, Operation.Body.NONE, List.of())
          .producing("application/json"),
      new Operation("getPet", "GET", "/v1/pets/{petId}", false, Operation.Body.NONE, List.of())
          .producing("application/json"),
      new Operation("feedPet", "PUT", "/v1/pets/{petId}", false, Operation.Body.OPTIONAL,
          List.of("application/json")),
      new Operation("deletePet", "DELETE", "/v1/pets/{petId}", false, Operation.Body.NONE,
          List.of()),
      new Operation("shelf", "GET", "/v1/{shelf}/mine", true, Operation.Body.NONE, List.of())
          .producing("application/json"));

  private final PetsTable pets;

  private final ShelvesTable shelves;

  ShopRoutes(PetsTable pets, ShelvesTable shelves) {
    this.pets = pets;
    this.shelves = shelves;
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
          // /v1/pets
          case "pets" -> 0;
          default -> NOT_FOUND;
        };
        default -> NOT_FOUND;
      };
      case 3 -> switch (path.literal(0)) {
        case "v1" -> switch (path.literal(1)) {
          case "pets" -> switch (path.literal(2)) {
            // /v1/pets/mine
            case "mine" -> 1;
            // /v1/pets/{petId}
            default -> 2;
          };
          default -> switch (path.literal(2)) {
            // /v1/{shelf}/mine
            case "mine" -> 3;
            default -> NOT_FOUND;
          };
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
        // GET /v1/pets listPets, openapi.yaml:11
        case "GET" -> 0;
        // POST /v1/pets addPet, openapi.yaml:38
        case "POST" -> 1;
        default -> NOT_FOUND;
      };
      case 1 -> switch (method) {
        // GET /v1/pets/mine minePets, openapi.yaml:66
        case "GET" -> 2;
        default -> NOT_FOUND;
      };
      case 2 -> switch (method) {
        // GET /v1/pets/{petId} getPet, openapi.yaml:83
        case "GET" -> 3;
        // PUT /v1/pets/{petId} feedPet, openapi.yaml:94
        case "PUT" -> 4;
        // DELETE /v1/pets/{petId} deletePet, openapi.yaml:104
        case "DELETE" -> 5;
        default -> NOT_FOUND;
      };
      case 3 -> switch (method) {
        // GET /v1/{shelf}/mine shelf, openapi.yaml:116
        case "GET" -> 6;
        default -> NOT_FOUND;
      };
      default -> NOT_FOUND;
    };
  }

  @Override
  public String allow(int path) {
    return switch (path) {
      // /v1/pets
      case 0 -> "GET, HEAD, POST, OPTIONS";
      // /v1/pets/mine
      case 1 -> "GET, HEAD, OPTIONS";
      // /v1/pets/{petId}
      case 2 -> "GET, HEAD, PUT, DELETE, OPTIONS";
      // /v1/{shelf}/mine
      case 3 -> "GET, HEAD, OPTIONS";
      default -> throw new IllegalArgumentException("There is no path " + path);
    };
  }

  @Override
  public void call(int operation, HttpCall call) throws Exception {
    switch (operation) {
      // GET /v1/pets listPets, openapi.yaml:11
      case 0 -> pets.listPets(call);
      // POST /v1/pets addPet, openapi.yaml:38
      case 1 -> pets.addPet(call);
      // GET /v1/pets/mine minePets, openapi.yaml:66
      case 2 -> pets.minePets(call);
      // GET /v1/pets/{petId} getPet, openapi.yaml:83
      case 3 -> pets.getPet(call);
      // PUT /v1/pets/{petId} feedPet, openapi.yaml:94
      case 4 -> pets.feedPet(call);
      // DELETE /v1/pets/{petId} deletePet, openapi.yaml:104
      case 5 -> pets.deletePet(call);
      // GET /v1/{shelf}/mine shelf, openapi.yaml:116
      case 6 -> shelves.shelf(call);
      default -> throw new IllegalArgumentException("There is no operation " + operation);
    }
  }
}
