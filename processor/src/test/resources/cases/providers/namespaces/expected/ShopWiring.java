// generated from Shop; do not edit
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
  private final NamespaceTable chatTable;

  private ShopWiring(ShopProviders providers, Chat chat) {
    this.chatTable = new ChatTable(chat, providers);
  }

  /**
   * The application with these instances of its classes.
   */
  static Wiring wire(Chat chat, Db db) {
    return wire(new ShopProviders(db), chat);
  }

  /**
   * The application with these instances, and what makes the values that are provided, of which
   * a test overrides some.
   */
  static Wiring wire(ShopProviders providers, Chat chat) {
    return new ShopWiring(providers, chat);
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
    return List.of(chatTable);
  }

  @Override
  public @Nullable NamespaceTable namespace(String name) {
    return switch (name) {
      case "/chat" -> chatTable;
      default -> null;
    };
  }

  @Override
  public Map<Class<?>, Codec<?>> codecs() {
    Map<Class<?>, Codec<?>> codecs = new HashMap<>();
    codecs.put(User.class, UserCodec.INSTANCE);
    return Map.copyOf(codecs);
  }

  @Override
  public List<DocumentResource> documents() {
    return List.of();
  }
}
