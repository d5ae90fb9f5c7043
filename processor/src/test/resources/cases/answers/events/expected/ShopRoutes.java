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
  private static final Set<String> LITERALS = Set.of("ticks", "lines");

  private static final List<Operation> OPERATIONS = List.of(
      new Operation("ticks", "GET", "/ticks", true, Operation.Body.NONE, List.of())
          .producing("text/event-stream"),
      new Operation("lines", "GET", "/lines", true, Operation.Body.NONE, List.of())
          .producing("application/jsonl"));

  private final TicksTable ticks;

  ShopRoutes(TicksTable ticks) {
    this.ticks = ticks;
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
        // /ticks
        case "ticks" -> 0;
        // /lines
        case "lines" -> 1;
        default -> NOT_FOUND;
      };
      default -> NOT_FOUND;
    };
  }

  @Override
  public int operation(int path, String method) {
    return switch (path) {
      case 0 -> switch (method) {
        // GET /ticks ticks, openapi.yaml:5
        case "GET" -> 0;
        default -> NOT_FOUND;
      };
      case 1 -> switch (method) {
        // GET /lines lines, openapi.yaml:9
        case "GET" -> 1;
        default -> NOT_FOUND;
      };
      default -> NOT_FOUND;
    };
  }

  @Override
  public String allow(int path) {
    return switch (path) {
      // /ticks
      case 0 -> "GET, HEAD, OPTIONS";
      // /lines
      case 1 -> "GET, HEAD, OPTIONS";
      default -> throw new IllegalArgumentException("There is no path " + path);
    };
  }

  @Override
  public void call(int operation, HttpCall call) throws Exception {
    switch (operation) {
      // GET /ticks ticks, openapi.yaml:5
      case 0 -> ticks.ticks(call);
      // GET /lines lines, openapi.yaml:9
      case 1 -> ticks.lines(call);
      default -> throw new IllegalArgumentException("There is no operation " + operation);
    }
  }
}
