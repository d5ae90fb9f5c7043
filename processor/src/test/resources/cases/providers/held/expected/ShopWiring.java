// generated from Shop; do not edit
package shop;

import dev.hardwire.spi.DocumentResource;
import dev.hardwire.spi.EndpointRoutes;
import dev.hardwire.spi.Lifecycle;
import dev.hardwire.spi.NamespaceTable;
import dev.hardwire.spi.RouteTable;
import dev.hardwire.spi.Wiring;
import dev.hardwire.spi.json.Codec;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Puts the parts of {@link Shop} together.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class ShopWiring implements Wiring {
  private final NamespaceTable chatTable;

  private final NamespaceTable talkTable;

  private final Lifecycle lifecycle;

  private ShopWiring(ShopProviders providers, Talk talk) {
    this.chatTable = new ChatTable(providers.chat, providers);
    this.talkTable = new TalkTable(talk, providers);
    this.lifecycle = new ShopLifecycle(providers.chat);
  }

  /**
   * The application with these instances of its classes.
   */
  static Wiring wire(Chat chat, Talk talk) {
    return wire(new ShopProviders(chat), talk);
  }

  /**
   * The application with these instances, and what makes the values that are provided, of which
   * a test overrides some.
   */
  static Wiring wire(ShopProviders providers, Talk talk) {
    return new ShopWiring(providers, talk);
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
    return List.of(chatTable, talkTable);
  }

  @Override
  public @Nullable NamespaceTable namespace(String name) {
    return switch (name) {
      case "/chat" -> chatTable;
      case "/talk" -> talkTable;
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

  @Override
  public Lifecycle lifecycle() {
    return lifecycle;
  }
}
