// generated from One; do not edit
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
 * Puts the parts of {@link One} together.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class OneWiring implements Wiring {
  private final NamespaceTable chatTable;

  private final NamespaceTable sharedTable;

  private OneWiring() {
    this.chatTable = new ChatTable();
    this.sharedTable = new SharedTable();
  }

  /**
   * The application with these instances of its classes.
   */
  static Wiring wire() {
    return new OneWiring();
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
    return EndpointRoutes.NONE;
  }

  @Override
  public List<NamespaceTable> namespaces() {
    return List.of(chatTable, sharedTable);
  }

  @Override
  public @Nullable NamespaceTable namespace(String name) {
    return switch (name) {
      case "/chat" -> chatTable;
      case "/shared" -> sharedTable;
      default -> null;
    };
  }

  @Override
  public Map<Class<?>, Codec<?>> codecs() {
    return Map.of();
  }

  @Override
  public List<DocumentResource> documents() {
    return List.of();
  }
}
