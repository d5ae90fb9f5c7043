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
  private static final Set<String> LITERALS = Set.of("form", "photos", "anything");

  private static final List<Operation> OPERATIONS = List.of(
      new Operation("sendForm", "POST", "/form", false, Operation.Body.REQUIRED,
          List.of("application/x-www-form-urlencoded")),
      new Operation("addPhoto", "POST", "/photos", false, Operation.Body.REQUIRED,
          List.of("multipart/form-data")).streaming("multipart/form-data"),
      new Operation("sendAnything", "POST", "/anything", false, Operation.Body.OPTIONAL,
          List.of("application/json", "text/plain", "application/octet-stream"))
          .streaming("application/octet-stream"));

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
        // /form
        case "form" -> 0;
        // /photos
        case "photos" -> 1;
        // /anything
        case "anything" -> 2;
        default -> NOT_FOUND;
      };
      default -> NOT_FOUND;
    };
  }

  @Override
  public int operation(int path, String method) {
    return switch (path) {
      case 0 -> switch (method) {
        // POST /form sendForm, openapi.yaml:5
        case "POST" -> 0;
        default -> NOT_FOUND;
      };
      case 1 -> switch (method) {
        // POST /photos addPhoto, openapi.yaml:15
        case "POST" -> 1;
        default -> NOT_FOUND;
      };
      case 2 -> switch (method) {
        // POST /anything sendAnything, openapi.yaml:25
        case "POST" -> 2;
        default -> NOT_FOUND;
      };
      default -> NOT_FOUND;
    };
  }

  @Override
  public String allow(int path) {
    return switch (path) {
      // /form
      case 0 -> "POST, OPTIONS";
      // /photos
      case 1 -> "POST, OPTIONS";
      // /anything
      case 2 -> "POST, OPTIONS";
      default -> throw new IllegalArgumentException("There is no path " + path);
    };
  }

  @Override
  public void call(int operation, HttpCall call) throws Exception {
    switch (operation) {
      // POST /form sendForm, openapi.yaml:5
      case 0 -> pets.sendForm(call);
      // POST /photos addPhoto, openapi.yaml:15
      case 1 -> pets.addPhoto(call);
      // POST /anything sendAnything, openapi.yaml:25
      case 2 -> pets.sendAnything(call);
      default -> throw new IllegalArgumentException("There is no operation " + operation);
    }
  }
}
