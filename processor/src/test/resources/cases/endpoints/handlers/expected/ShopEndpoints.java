// generated from Shop; do not edit
package shop;

import dev.hardwire.spi.EndpointRoutes;
import dev.hardwire.spi.EndpointTable;
import dev.hardwire.spi.RequestPath;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Finds the WebSocket endpoints of {@link Shop} by their paths.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class ShopEndpoints implements EndpointRoutes {
  private static final Set<String> LITERALS = Set.of("ws");

  private final TickerTable ticker;

  ShopEndpoints(TickerTable ticker) {
    this.ticker = ticker;
  }

  @Override
  public Set<String> literals() {
    return LITERALS;
  }

  @Override
  public List<EndpointTable> tables() {
    return List.of(ticker);
  }

  @Override
  public @Nullable EndpointTable find(RequestPath path) {
    return switch (path.size()) {
      case 2 -> switch (path.literal(0)) {
        // /ws/{room}: Ticker
        case "ws" -> ticker;
        default -> null;
      };
      default -> null;
    };
  }
}
