// generated from openapi.yaml and Vault; do not edit
package shop;

import dev.hardwire.spi.DocumentResource;
import dev.hardwire.spi.EndpointRoutes;
import dev.hardwire.spi.NamespaceTable;
import dev.hardwire.spi.RouteTable;
import dev.hardwire.spi.Wiring;
import dev.hardwire.spi.json.Codec;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Puts the parts of {@link Vault} together.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class VaultWiring implements Wiring {
  private final RouteTable routes;

  private VaultWiring() {
    this.routes = new VaultRoutes(new CoinsTable(), new VaultSecurity());
  }

  /**
   * The application with these instances of its classes.
   */
  static Wiring wire() {
    return new VaultWiring();
  }

  @Override
  public int spiVersion() {
    return 3;
  }

  @Override
  public RouteTable routes() {
    return routes;
  }

  @Override
  public EndpointRoutes endpoints() {
    return EndpointRoutes.NONE;
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
    return Map.of();
  }

  @Override
  public List<DocumentResource> documents() {
    return List.of(new DocumentResource("openapi.yaml",
        "META-INF/hardwire/shop.Vault/openapi.yaml.json", "Vault", ""));
  }
}
