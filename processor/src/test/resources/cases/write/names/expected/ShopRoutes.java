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
  private static final Set<String> LITERALS = Set.of("call", "path");

  private static final List<Operation> OPERATIONS = List.of(
      new Operation("call", "POST", "/call/{call}", false, Operation.Body.REQUIRED,
          List.of("application/json")).producing("application/json"),
      new Operation("path", "GET", "/path/{class}/{new}", false, Operation.Body.NONE, List.of())
          .producing("application/json"));

  private final CallTable call_;

  private final PathTable path_;

  ShopRoutes(CallTable call_, PathTable path_) {
    this.call_ = call_;
    this.path_ = path_;
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
        // /call/{call}
        case "call" -> 0;
        default -> NOT_FOUND;
      };
      case 3 -> switch (path.literal(0)) {
        // /path/{class}/{new}
        case "path" -> 1;
        default -> NOT_FOUND;
      };
      default -> NOT_FOUND;
    };
  }

  @Override
  public int operation(int path, String method) {
    return switch (path) {
      case 0 -> switch (method) {
        // POST /call/{call} call, openapi.yaml:7
        case "POST" -> 0;
        default -> NOT_FOUND;
      };
      case 1 -> switch (method) {
        // GET /path/{class}/{new} path, openapi.yaml:32
        case "GET" -> 1;
        default -> NOT_FOUND;
      };
      default -> NOT_FOUND;
    };
  }

  @Override
  public String allow(int path) {
    return switch (path) {
      // /call/{call}
      case 0 -> "POST, OPTIONS";
      // /path/{class}/{new}
      case 1 -> "GET, HEAD, OPTIONS";
      default -> throw new IllegalArgumentException("There is no path " + path);
    };
  }

  @Override
  public void call(int operation, HttpCall call) throws Exception {
    switch (operation) {
      // POST /call/{call} call, openapi.yaml:7
      case 0 -> call_.call(call);
      // GET /path/{class}/{new} path, openapi.yaml:32
      case 1 -> path_.path(call);
      default -> throw new IllegalArgumentException("There is no operation " + operation);
    }
  }
}
