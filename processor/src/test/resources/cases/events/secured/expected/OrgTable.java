// generated from Org; do not edit
package shop;

import dev.hardwire.spi.ConnectCall;
import dev.hardwire.spi.NamespaceTable;
import dev.hardwire.spi.ParameterReader;
import dev.hardwire.spi.SegmentTemplate;
import dev.hardwire.spi.SocketCall;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.security.SecurityRequirement;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * The events of {@code /org-{id}} that {@link Org} handles.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class OrgTable implements NamespaceTable {
  private static final Set<String> EVENTS = Set.of("badge", "whoAmI");

  private static final SegmentTemplate ID_ORG = SegmentTemplate.of("/org-", "");

  private final Org org;

  private final Every every;

  private final ShopProviders providers;

  OrgTable(Org org, Every every, ShopProviders providers) {
    this.org = org;
    this.every = every;
    this.providers = providers;
  }

  @Override
  public String name() {
    return "/org-{id}";
  }

  @Override
  public Set<String> events() {
    return EVENTS;
  }

  @Override
  public int find(String event) {
    return switch (event) {
      case "badge" -> 0;
      case "whoAmI" -> 1;
      default -> NOT_FOUND;
    };
  }

  @Override
  public boolean isNonBlocking(int handler) {
    return true;
  }

  @Override
  public void event(int handler, SocketCall call) throws Exception {
    switch (handler) {
      // badge: Org.badge(Shop.Badge)
      case 0 -> badge(call);
      // whoAmI: Every.whoAmI(Socket, Shop.User)
      case 1 -> whoAmI(call);
      default -> throw new IllegalArgumentException("There is no handler " + handler);
    }
  }

  @Override
  public List<SecurityRequirement> security() {
    return List.of(
            SecurityRequirement.of(ShopSecurity.KEY));
  }

  @Override
  public boolean isConnectNonBlocking() {
    return true;
  }

  @Override
  public void connect(ConnectCall call) throws Exception {
    ParameterReader parameters = call.parameters();
    parameters.path("id", 0, ID_ORG, 0);
    String id = parameters.string();
    if (call.rejected()) {
      return;
    }
    if (call.runsMiddleware()) {
      every.before(call.socket());
    }
    if (call.runsMiddleware() && !org.mayEnter(call.principals().of(Shop.User.class, "key"), id)) {
      call.accept(false);
      return;
    }
    Shop.Greeting greeting = providers.greeting(call.principals().of(Shop.User.class, "key"));
    Shop.Badge badge = providers.badge(greeting);
    call.state(new Connection(badge));
    call.accept(every.connect(call.principals().of(Shop.User.class, "key")));
  }

  /**
   * Event badge, handled by Org.badge(Shop.Badge).
   */
  private void badge(SocketCall call) throws Exception {
    if (!every.isLetThrough(call.eventCall())) {
      call.refuse();
      return;
    }
    Connection connection = call.state(Connection.class);
    String answer = org.badge(connection.badge());
    if (call.wantsAck()) {
      JsonWriter out = call.beginAck();
      out.value(answer);
      call.endAck();
    }
  }

  /**
   * Event whoAmI, handled by Every.whoAmI(Socket, Shop.User).
   */
  private void whoAmI(SocketCall call) throws Exception {
    if (!every.isLetThrough(call.eventCall())) {
      call.refuse();
      return;
    }
    String answer = every.whoAmI(call.socket(), call.principals().of(Shop.User.class, "key"));
    if (call.wantsAck()) {
      JsonWriter out = call.beginAck();
      out.value(answer);
      call.endAck();
    }
  }

  /**
   * What is kept for one socket.
   */
  private record Connection(Shop.Badge badge) {
  }
}
