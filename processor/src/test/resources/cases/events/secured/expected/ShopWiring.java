// generated from openapi.yaml and Shop; do not edit
package shop;

import dev.hardwire.spi.DocumentResource;
import dev.hardwire.spi.EndpointRoutes;
import dev.hardwire.spi.NamespaceTable;
import dev.hardwire.spi.NamespaceTemplate;
import dev.hardwire.spi.RouteTable;
import dev.hardwire.spi.Wiring;
import dev.hardwire.spi.json.Codec;
import dev.hardwire.spi.security.SecurityTable;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Puts the parts of {@link Shop} together.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
public final class ShopWiring implements Wiring {
  private static final NamespaceTemplate ORG_ID = NamespaceTemplate.of("/org-", "");

  private final NamespaceTable chatTable;

  private final NamespaceTable everyTable;

  private final NamespaceTable loopTable;

  private final NamespaceTable orgTable;

  private final SecurityTable security;

  private ShopWiring(ShopProviders providers, Chat chat, Every every, Loop loop, Org org) {
    this.chatTable = new ChatTable(chat, every, providers);
    this.everyTable = new EveryTable(every);
    this.loopTable = new LoopTable(loop, every, providers);
    this.orgTable = new OrgTable(org, every, providers);
    this.security = new ShopSecurity();
  }

  /**
   * The application with these instances of its classes.
   */
  public static Wiring wire(Chat chat, Every every, Loop loop, Org org) {
    return wire(new ShopProviders(), chat, every, loop, org);
  }

  /**
   * The application with these instances, and what makes the values that are provided, of which
   * a test overrides some.
   */
  public static Wiring wire(ShopProviders providers, Chat chat, Every every, Loop loop, Org org) {
    return new ShopWiring(providers, chat, every, loop, org);
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
    return List.of(chatTable, everyTable, loopTable, orgTable);
  }

  @Override
  public @Nullable NamespaceTable namespace(String name) {
    return switch (name) {
      case "/chat" -> chatTable;
      case "/loop" -> loopTable;
      default -> namespaceByForm(name);
    };
  }

  @Override
  public Map<Class<?>, Codec<?>> codecs() {
    return Map.of();
  }

  @Override
  public List<DocumentResource> documents() {
    return List.of(new DocumentResource("openapi.yaml",
        "META-INF/hardwire/shop.Shop/openapi.yaml.json", "Shop", ""));
  }

  @Override
  public SecurityTable security() {
    return security;
  }

  private @Nullable NamespaceTable namespaceByForm(String name) {
    // /org-{id}
    if (ORG_ID.matches(name)) {
      return orgTable;
    }
    return everyTable;
  }
}
