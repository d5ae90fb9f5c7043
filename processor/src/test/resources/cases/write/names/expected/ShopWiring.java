// generated from openapi.yaml and Shop; do not edit
package shop;

import dev.hardwire.spi.DocumentResource;
import dev.hardwire.spi.EndpointRoutes;
import dev.hardwire.spi.NamespaceTable;
import dev.hardwire.spi.RouteTable;
import dev.hardwire.spi.Wiring;
import java.util.HashMap;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Puts the parts of {@link Shop} together.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
public final class ShopWiring implements Wiring {
  private final RouteTable routes;

  private ShopWiring(Call call_, Path path_) {
    this.routes = new ShopRoutes(new CallTable(call_), new PathTable(path_));
  }

  /**
   * The application with these instances of its classes.
   */
  public static Wiring wire(Call call_, Path path_) {
    return new ShopWiring(call_, path_);
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
  public java.util.List<NamespaceTable> namespaces() {
    return java.util.List.of();
  }

  @Override
  public @Nullable NamespaceTable namespace(String name) {
    return null;
  }

  @Override
  public Map<Class<?>, dev.hardwire.spi.json.Codec<?>> codecs() {
    Map<Class<?>, dev.hardwire.spi.json.Codec<?>> codecs = new HashMap<>();
    codecs.put(CallOut.class, CallOutCodec.INSTANCE);
    codecs.put(Codec.class, CodecCodec.INSTANCE);
    codecs.put(JsonReader.class, JsonReaderCodec.INSTANCE);
    codecs.put(List.class, ListCodec.INSTANCE);
    return Map.copyOf(codecs);
  }

  @Override
  public java.util.List<DocumentResource> documents() {
    return java.util.List.of(new DocumentResource("openapi.yaml",
        "META-INF/hardwire/shop.Shop/openapi.yaml.json", "Names that generated code uses itself",
        ""));
  }
}
