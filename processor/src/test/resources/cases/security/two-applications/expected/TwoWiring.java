// generated from two.yaml and Two; do not edit
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
 * Puts the parts of {@link Two} together.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class TwoWiring implements Wiring {
  private final RouteTable routes;

  private TwoWiring(Keys keys, TwoController twoController) {
    this.routes = new TwoRoutes(new TwoControllerTable(twoController), new TwoSecurity(keys));
  }

  /**
   * The application with these instances of its classes.
   */
  static Wiring wire(Keys keys, TwoController twoController) {
    return new TwoWiring(keys, twoController);
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
    return List.of(new DocumentResource("two.yaml", "META-INF/hardwire/shop.Two/two.yaml.json",
        "Two", ""));
  }
}
