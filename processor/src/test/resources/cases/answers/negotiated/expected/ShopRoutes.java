// generated from openapi.yaml and Shop; do not edit
package shop;

import dev.hardwire.handler.HttpProblem;
import dev.hardwire.handler.Request;
import dev.hardwire.spi.ExceptionTable;
import dev.hardwire.spi.HttpCall;
import dev.hardwire.spi.Operation;
import dev.hardwire.spi.RequestPath;
import dev.hardwire.spi.RouteTable;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The operations of {@link Shop}.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class ShopRoutes implements RouteTable, ExceptionTable {
  private static final Set<String> LITERALS = Set.of("report");

  private static final List<Operation> OPERATIONS = List.of(
      new Operation("getReport", "GET", "/report", false, Operation.Body.NONE, List.of())
          .producing("application/json", "text/csv", "text/plain", "application/pdf"));

  private final ReportsTable reports;

  ShopRoutes(ReportsTable reports) {
    this.reports = reports;
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
        // /report
        case "report" -> 0;
        default -> NOT_FOUND;
      };
      default -> NOT_FOUND;
    };
  }

  @Override
  public int operation(int path, String method) {
    return switch (path) {
      case 0 -> switch (method) {
        // GET /report getReport, openapi.yaml:5
        case "GET" -> 0;
        default -> NOT_FOUND;
      };
      default -> NOT_FOUND;
    };
  }

  @Override
  public String allow(int path) {
    return switch (path) {
      // /report
      case 0 -> "GET, HEAD, OPTIONS";
      default -> throw new IllegalArgumentException("There is no path " + path);
    };
  }

  @Override
  public void call(int operation, HttpCall call) throws Exception {
    switch (operation) {
      // GET /report getReport, openapi.yaml:5
      case 0 -> reports.getReport(call);
      default -> throw new IllegalArgumentException("There is no operation " + operation);
    }
  }

  @Override
  public @Nullable HttpProblem problem(Throwable failure, Request request) throws Exception {
    HttpProblem problem = reports.onFileNotFoundException(failure, request);
    if (problem == null) {
      problem = reports.onIOException(failure, request);
    }
    return problem;
  }
}
