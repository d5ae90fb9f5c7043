// generated from openapi.yaml and Shop; do not edit
package shop;

import dev.hardwire.spi.HttpCall;
import dev.hardwire.spi.Operation;
import dev.hardwire.spi.RequestPath;
import dev.hardwire.spi.RouteTable;
import dev.hardwire.spi.SegmentTemplate;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * The operations of {@link Shop}.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class ShopRoutes implements RouteTable {
  private static final Set<String> LITERALS = Set.of("jobs", "list", "log", "compare");

  private static final List<Operation> OPERATIONS = List.of(
      new Operation("job", "GET", "/jobs/{job}", false, Operation.Body.NONE, List.of())
          .producing("application/json"),
      new Operation("list", "GET", "/jobs/list", false, Operation.Body.NONE, List.of())
          .producing("application/json"),
      new Operation("cancel", "GET", "/jobs/{job}:cancel", false, Operation.Body.NONE, List.of())
          .producing("application/json"),
      new Operation("cancelStep", "GET", "/jobs/{job}:cancel/{step}", false, Operation.Body.NONE,
          List.of()).producing("application/json"),
      new Operation("log", "GET", "/jobs/{job}/log", false, Operation.Body.NONE, List.of())
          .producing("application/json"),
      new Operation("compare", "GET", "/compare/{base}...{head}", false, Operation.Body.NONE,
          List.of()).producing("application/json"),
      new Operation("user", "GET", "/users(id={id})", false, Operation.Body.NONE, List.of())
          .producing("application/json"));

  private static final SegmentTemplate ID_USERS_ID = SegmentTemplate.of("users(id=", ")");

  private static final SegmentTemplate JOB_CANCEL = SegmentTemplate.of("", ":cancel");

  private static final SegmentTemplate BASE_HEAD = SegmentTemplate.of("", "...", "");

  private final ShopTable shop;

  ShopRoutes(ShopTable shop) {
    this.shop = shop;
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
      case 1 -> ID_USERS_ID.matches(path.segment(0))
        // /users(id={id})
        ? 6
        : NOT_FOUND;
      case 2 -> switch (path.literal(0)) {
        case "jobs" -> switch (path.literal(1)) {
          // /jobs/list
          case "list" -> 1;
          default -> JOB_CANCEL.matches(path.segment(1))
            // /jobs/{job}:cancel
            ? 2
            // /jobs/{job}
            : 0;
        };
        case "compare" -> BASE_HEAD.matches(path.segment(1))
          // /compare/{base}...{head}
          ? 5
          : NOT_FOUND;
        default -> NOT_FOUND;
      };
      case 3 -> switch (path.literal(0)) {
        case "jobs" -> JOB_CANCEL.matches(path.segment(1))
          ? switch (path.literal(2)) {
            // /jobs/{job}:cancel/{step}
            case "log" -> 3;
            // /jobs/{job}:cancel/{step}
            default -> 3;
          }
          : switch (path.literal(2)) {
            // /jobs/{job}/log
            case "log" -> 4;
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
        // GET /jobs/{job} job, openapi.yaml:5
        case "GET" -> 0;
        default -> NOT_FOUND;
      };
      case 1 -> switch (method) {
        // GET /jobs/list list, openapi.yaml:10
        case "GET" -> 1;
        default -> NOT_FOUND;
      };
      case 2 -> switch (method) {
        // GET /jobs/{job}:cancel cancel, openapi.yaml:14
        case "GET" -> 2;
        default -> NOT_FOUND;
      };
      case 3 -> switch (method) {
        // GET /jobs/{job}:cancel/{step} cancelStep, openapi.yaml:19
        case "GET" -> 3;
        default -> NOT_FOUND;
      };
      case 4 -> switch (method) {
        // GET /jobs/{job}/log log, openapi.yaml:26
        case "GET" -> 4;
        default -> NOT_FOUND;
      };
      case 5 -> switch (method) {
        // GET /compare/{base}...{head} compare, openapi.yaml:31
        case "GET" -> 5;
        default -> NOT_FOUND;
      };
      case 6 -> switch (method) {
        // GET /users(id={id}) user, openapi.yaml:38
        case "GET" -> 6;
        default -> NOT_FOUND;
      };
      default -> NOT_FOUND;
    };
  }

  @Override
  public String allow(int path) {
    return switch (path) {
      // /jobs/{job}
      case 0 -> "GET, HEAD, OPTIONS";
      // /jobs/list
      case 1 -> "GET, HEAD, OPTIONS";
      // /jobs/{job}:cancel
      case 2 -> "GET, HEAD, OPTIONS";
      // /jobs/{job}:cancel/{step}
      case 3 -> "GET, HEAD, OPTIONS";
      // /jobs/{job}/log
      case 4 -> "GET, HEAD, OPTIONS";
      // /compare/{base}...{head}
      case 5 -> "GET, HEAD, OPTIONS";
      // /users(id={id})
      case 6 -> "GET, HEAD, OPTIONS";
      default -> throw new IllegalArgumentException("There is no path " + path);
    };
  }

  @Override
  public void call(int operation, HttpCall call) throws Exception {
    switch (operation) {
      // GET /jobs/{job} job, openapi.yaml:5
      case 0 -> shop.job(call);
      // GET /jobs/list list, openapi.yaml:10
      case 1 -> shop.list(call);
      // GET /jobs/{job}:cancel cancel, openapi.yaml:14
      case 2 -> shop.cancel(call);
      // GET /jobs/{job}:cancel/{step} cancelStep, openapi.yaml:19
      case 3 -> shop.cancelStep(call);
      // GET /jobs/{job}/log log, openapi.yaml:26
      case 4 -> shop.log(call);
      // GET /compare/{base}...{head} compare, openapi.yaml:31
      case 5 -> shop.compare(call);
      // GET /users(id={id}) user, openapi.yaml:38
      case 6 -> shop.user(call);
      default -> throw new IllegalArgumentException("There is no operation " + operation);
    }
  }
}
