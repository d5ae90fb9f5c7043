// generated from Any; do not edit
package shop;

import dev.hardwire.handler.EventCall;
import dev.hardwire.spi.ConnectCall;
import dev.hardwire.spi.NamespaceTable;
import dev.hardwire.spi.SocketCall;
import dev.hardwire.spi.SocketMoment;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * The events of {@code *} that {@link Any} handles.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class AnyTable implements NamespaceTable {
  private static final Set<String> EVENTS = Set.of("history");

  private final Any any;

  AnyTable(Any any) {
    this.any = any;
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
      case "history" -> 0;
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
      // history: Any.history(String)
      case 0 -> history(call);
      // *: Any.any(String)
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
    call.accept(any.connect(call.socket()));
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
   * Event history, handled by Any.history(String).
   */
  private void history(SocketCall call) throws Exception {
    JsonReader in = call.arguments();
    String name = null;
    if (in.nextElement()) {
      name = in.string();
    } else {
      in.missing("0");
    }
    if (call.rejected()) {
      return;
    }
    int answer = Any.history(name);
    if (call.wantsAck()) {
      JsonWriter out = call.beginAck();
      out.value(answer);
      call.endAck();
    }
  }

  /**
   * Event *, handled by Any.any(String).
   */
  private void any(SocketCall call) throws Exception {
    String answer = any.any(call.event());
    if (call.wantsAck()) {
      JsonWriter out = call.beginAck();
      out.value(answer);
      call.endAck();
    }
  }
}
