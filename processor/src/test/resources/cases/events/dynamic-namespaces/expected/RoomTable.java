// generated from Room; do not edit
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
 * The events of {@code /org-{id}/all} that {@link Room} handles.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class RoomTable implements NamespaceTable {
  private static final Set<String> EVENTS = Set.of("enter", "history");

  private final Room room;

  private final Any any;

  RoomTable(Room room, Any any) {
    this.room = room;
    this.any = any;
  }

  @Override
  public String name() {
    return "/org-{id}/all";
  }

  @Override
  public Set<String> events() {
    return EVENTS;
  }

  @Override
  public int find(String event) {
    return switch (event) {
      case "enter" -> 0;
      case "history" -> 1;
      default -> 2;
    };
  }

  @Override
  public boolean isNonBlocking(int handler) {
    return false;
  }

  @Override
  public void event(int handler, SocketCall call) throws Exception {
    switch (handler) {
      // enter: Room.enter()
      case 0 -> enter(call);
      // history: Any.history(String)
      case 1 -> history(call);
      // *: Any.any(String)
      case 2 -> any(call);
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
   * Event enter, handled by Room.enter().
   */
  private void enter(SocketCall call) throws Exception {
    room.enter();
    call.ack();
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
