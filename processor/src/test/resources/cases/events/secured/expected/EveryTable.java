// generated from Every; do not edit
package shop;

import dev.hardwire.spi.ConnectCall;
import dev.hardwire.spi.NamespaceTable;
import dev.hardwire.spi.SocketCall;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.security.SecurityRequirement;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * The events of {@code *} that {@link Every} handles.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class EveryTable implements NamespaceTable {
  private static final Set<String> EVENTS = Set.of("whoAmI");

  private final Every every;

  EveryTable(Every every) {
    this.every = every;
  }

  @Override
  public String name() {
    return "*";
  }

  @Override
  public Set<String> events() {
    return EVENTS;
  }

  @Override
  public int find(String event) {
    return switch (event) {
      case "whoAmI" -> 0;
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
      // whoAmI: Every.whoAmI(Socket, Shop.User)
      case 0 -> whoAmI(call);
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
    if (call.runsMiddleware()) {
      every.before(call.socket());
    }
    call.accept(every.connect(call.principals().of(Shop.User.class, "key")));
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
}
