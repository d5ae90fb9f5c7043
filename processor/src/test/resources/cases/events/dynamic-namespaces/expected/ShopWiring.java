// generated from Shop; do not edit
package shop;

import dev.hardwire.spi.DocumentResource;
import dev.hardwire.spi.EndpointRoutes;
import dev.hardwire.spi.NamespaceTable;
import dev.hardwire.spi.NamespaceTemplate;
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
  private static final NamespaceTemplate ORG_ALL_ID = NamespaceTemplate.of("/org-", "/all");

  private static final NamespaceTemplate ORG_ORG_ID_NAME = NamespaceTemplate.of("/org-", "/",
      "").where(1, "[a-z]{2,}");

  private final NamespaceTable anyTable;

  private final NamespaceTable chatTable;

  private final NamespaceTable orgTable;

  private final NamespaceTable roomTable;

  private ShopWiring(Any any, Chat chat, Org org, Room room) {
    this.anyTable = new AnyTable(any);
    this.chatTable = new ChatTable(chat, any);
    this.orgTable = new OrgTable(org, any);
    this.roomTable = new RoomTable(room, any);
  }

  /**
   * The application with these instances of its classes.
   */
  static Wiring wire(Any any, Chat chat, Org org, Room room) {
    return new ShopWiring(any, chat, org, room);
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
    return List.of(anyTable, chatTable, orgTable, roomTable);
  }

  @Override
  public @Nullable NamespaceTable namespace(String name) {
    return switch (name) {
      case "/chat" -> chatTable;
      default -> namespaceByForm(name);
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

  private @Nullable NamespaceTable namespaceByForm(String name) {
    // /org-{id}/all
    if (ORG_ALL_ID.matches(name)) {
      return roomTable;
    }
    // /org-{org-id}/{name:[a-z]{2,}}
    if (ORG_ORG_ID_NAME.matches(name)) {
      return orgTable;
    }
    return anyTable;
  }
}
