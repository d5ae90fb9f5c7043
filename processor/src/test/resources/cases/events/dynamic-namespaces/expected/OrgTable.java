// generated from Org; do not edit
package shop;

import dev.hardwire.handler.EventCall;
import dev.hardwire.spi.ConnectCall;
import dev.hardwire.spi.NamespaceTable;
import dev.hardwire.spi.ParameterReader;
import dev.hardwire.spi.SegmentTemplate;
import dev.hardwire.spi.SocketCall;
import dev.hardwire.spi.SocketMoment;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * The events of {@code /org-{org-id}/{name:[a-z]{2,}}} that {@link Org} handles.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class OrgTable implements NamespaceTable {
  private static final Set<String> EVENTS = Set.of("where");

  private static final SegmentTemplate ORG_ID_NAME_ORG = SegmentTemplate.of("/org-", "/", "");

  private final Org org;

  private final Any any;

  OrgTable(Org org, Any any) {
    this.org = org;
    this.any = any;
  }

  @Override
  public String name() {
    return "/org-{org-id}/{name:[a-z]{2,}}";
  }

  @Override
  public Set<String> events() {
    return EVENTS;
  }

  @Override
  public int find(String event) {
    return switch (event) {
      case "where" -> 0;
      default -> 1;
    };
  }

  @Override
  public boolean isNonBlocking(int handler) {
    return false;
  }

  @Override
  public void event(int handler, SocketCall call) throws Exception {
    switch (handler) {
      // where: Org.where(int, String, String)
      case 0 -> where(call);
      // *: Org.any(String, String, Args)
      case 1 -> any(call);
      default -> throw new IllegalArgumentException("There is no handler " + handler);
    }
  }

  @Override
  public boolean isConnectNonBlocking() {
    return false;
  }

  @Override
  public void connect(ConnectCall call) throws Exception {
    ParameterReader parameters = call.parameters();
    parameters.path("org-id", 0, ORG_ID_NAME_ORG, 0);
    int orgId = parameters.int32();
    parameters.path("name", 0, ORG_ID_NAME_ORG, 1);
    String name = parameters.string();
    if (call.rejected()) {
      return;
    }
    call.state(new Connection(orgId, name));
    org.connect(call.socket(), orgId);
    call.accept(true);
  }

  @Override
  public boolean isFailedNonBlocking() {
    return false;
  }

  @Override
  public boolean failed(SocketMoment call, EventCall event, Exception failure) throws Exception {
    any.failed(event, failure);
    return true;
  }

  /**
   * Event where, handled by Org.where(int, String, String).
   */
  private void where(SocketCall call) throws Exception {
    JsonReader in = call.arguments();
    String said = null;
    if (in.nextElement()) {
      said = in.string();
    } else {
      in.missing("0");
    }
    if (call.rejected()) {
      return;
    }
    Connection connection = call.state(Connection.class);
    String answer = org.where(connection.orgId(), connection.name(), said);
    if (call.wantsAck()) {
      JsonWriter out = call.beginAck();
      out.value(answer);
      call.endAck();
    }
  }

  /**
   * Event *, handled by Org.any(String, String, Args).
   */
  private void any(SocketCall call) throws Exception {
    Connection connection = call.state(Connection.class);
    org.any(connection.name(), call.event(), call.args());
    call.ack();
  }

  /**
   * What is kept for one socket.
   */
  private record Connection(int orgId, String name) {
  }
}
