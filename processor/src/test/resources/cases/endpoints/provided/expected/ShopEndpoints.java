// generated from Shop; do not edit
package shop;

import dev.hardwire.spi.EndpointRoutes;
import dev.hardwire.spi.EndpointTable;
import dev.hardwire.spi.RequestPath;
import dev.hardwire.spi.security.SecurityTable;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Finds the WebSocket endpoints of {@link Shop} by their paths.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class ShopEndpoints implements EndpointRoutes {
  private static final Set<String> LITERALS = Set.of("later", "ws", "upload");

  private final Shop_LaterTable shopLater;

  private final Shop_TickerTable shopTicker;

  private final Shop_UploadTable shopUpload;

  private final SecurityTable security;

  ShopEndpoints(Shop_LaterTable shopLater, Shop_TickerTable shopTicker, Shop_UploadTable shopUpload,
      SecurityTable security) {
    this.shopLater = shopLater;
    this.shopTicker = shopTicker;
    this.shopUpload = shopUpload;
    this.security = security;
  }

  @Override
  public Set<String> literals() {
    return LITERALS;
  }

  @Override
  public List<EndpointTable> tables() {
    return List.of(shopLater, shopTicker, shopUpload);
  }

  @Override
  public SecurityTable security() {
    return security;
  }

  @Override
  public @Nullable EndpointTable find(RequestPath path) {
    return switch (path.size()) {
      case 1 -> switch (path.literal(0)) {
        // /upload: Shop.Upload
        case "upload" -> shopUpload;
        default -> null;
      };
      case 2 -> switch (path.literal(0)) {
        // /later/{room}: Shop.Later
        case "later" -> shopLater;
        // /ws/{room}: Shop.Ticker
        case "ws" -> shopTicker;
        default -> null;
      };
      default -> null;
    };
  }
}
