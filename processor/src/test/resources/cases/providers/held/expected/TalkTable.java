// generated from Talk; do not edit
package shop;

import dev.hardwire.spi.NamespaceTable;
import dev.hardwire.spi.SocketCall;
import dev.hardwire.spi.json.JsonWriter;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * The events of {@code /talk} that {@link Talk} handles.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class TalkTable implements NamespaceTable {
  private static final Set<String> EVENTS = Set.of("who");

  private final Talk talk;

  private final ShopProviders providers;

  TalkTable(Talk talk, ShopProviders providers) {
    this.talk = talk;
    this.providers = providers;
  }

  @Override
  public String name() {
    return "/talk";
  }

  @Override
  public Set<String> events() {
    return EVENTS;
  }

  @Override
  public int find(String event) {
    return switch (event) {
      case "who" -> 0;
      default -> NOT_FOUND;
    };
  }

  @Override
  public boolean isNonBlocking(int handler) {
    return false;
  }

  @Override
  public void event(int handler, SocketCall call) throws Exception {
    switch (handler) {
      // who: Talk.who(User)
      case 0 -> who(call);
      default -> throw new IllegalArgumentException("There is no handler " + handler);
    }
  }

  /**
   * Event who, handled by Talk.who(User).
   */
  private void who(SocketCall call) throws Exception {
    User user = providers.user();
    String answer = talk.who(user);
    if (call.wantsAck()) {
      JsonWriter out = call.beginAck();
      out.value(answer);
      call.endAck();
    }
  }
}
