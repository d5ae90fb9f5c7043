// generated from openapi.yaml and Shop; do not edit
package shop;

import dev.hardwire.spi.DocumentResource;
import dev.hardwire.spi.EndpointRoutes;
import dev.hardwire.spi.NamespaceTable;
import dev.hardwire.spi.RouteTable;
import dev.hardwire.spi.Wiring;
import dev.hardwire.spi.json.Codec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Puts the parts of {@link Shop} together.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class ShopWiring implements Wiring {
  private final EndpointRoutes endpoints;

  private ShopWiring(ShopProviders providers, Shop.Later shopLater, Shop.Ticker shopTicker,
      Shop.Upload shopUpload) {
    this.endpoints = new ShopEndpoints(new Shop_LaterTable(shopLater, providers),
        new Shop_TickerTable(shopTicker, providers), new Shop_UploadTable(shopUpload),
        new ShopSecurity());
  }

  /**
   * The application with these instances of its classes.
   */
  static Wiring wire(Shop.Later shopLater, Shop.Ticker shopTicker, Shop.Upload shopUpload) {
    return wire(new ShopProviders(), shopLater, shopTicker, shopUpload);
  }

  /**
   * The application with these instances, and what makes the values that are provided, of which
   * a test overrides some.
   */
  static Wiring wire(ShopProviders providers, Shop.Later shopLater, Shop.Ticker shopTicker,
      Shop.Upload shopUpload) {
    return new ShopWiring(providers, shopLater, shopTicker, shopUpload);
  }

  @Override
  public int spiVersion() {
    return 3;
  }

  @Override
  public RouteTable routes() {
    return RouteTable.NONE;
  }

  @Override
  public EndpointRoutes endpoints() {
    return endpoints;
  }

  @Override
  public List<NamespaceTable> namespaces() {
    return List.of();
  }

  @Override
  public @Nullable NamespaceTable namespace(String name) {
    return null;
  }

  @Override
  public Map<Class<?>, Codec<?>> codecs() {
    Map<Class<?>, Codec<?>> codecs = new HashMap<>();
    codecs.put(Shop.Note.class, Shop_NoteCodec.INSTANCE);
    codecs.put(Shop.Tick.class, Shop_TickCodec.INSTANCE);
    return Map.copyOf(codecs);
  }

  @Override
  public List<DocumentResource> documents() {
    return List.of(new DocumentResource("openapi.yaml",
        "META-INF/hardwire/shop.Shop/openapi.yaml.json", "Shop", ""));
  }
}
