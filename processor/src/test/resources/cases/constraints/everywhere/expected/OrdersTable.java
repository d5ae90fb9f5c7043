// generated from Orders; do not edit
package shop;

import dev.hardwire.spi.NamespaceTable;
import dev.hardwire.spi.SocketCall;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.Lists;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * The events of {@code /orders} that {@link Orders} handles.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class OrdersTable implements NamespaceTable {
  private static final Set<String> EVENTS = Set.of("order");

  OrdersTable() {
  }

  @Override
  public String name() {
    return "/orders";
  }

  @Override
  public Set<String> events() {
    return EVENTS;
  }

  @Override
  public int find(String event) {
    return switch (event) {
      case "order" -> 0;
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
      // order: Orders.order(Order, Integer, List<String>)
      case 0 -> order(call);
      default -> throw new IllegalArgumentException("There is no handler " + handler);
    }
  }

  /**
   * Event order, handled by Orders.order(Order, Integer, List&lt;String&gt;).
   */
  private void order(SocketCall call) throws Exception {
    JsonReader in = call.arguments();
    Order order = null;
    if (in.nextElement()) {
      order = OrderCodec.INSTANCE.read(in);
    } else {
      in.missing("0");
    }
    Integer table = null;
    if (in.nextElement()) {
      if (in.nextNull()) {
        table = null;
        in.violation("for which table?");
      } else {
        table = in.int32();
      }
    } else {
      in.missing("1", "for which table?");
    }
    List<String> notes = null;
    if (in.nextElement()) {
      notes = Lists.strings(in);
      if (notes != null && notes.size() > 3) {
        in.violation("must have at most 3 items");
      }
    } else {
      in.missing("2");
    }
    if (call.rejected()) {
      return;
    }
    int answer = Orders.order(order, table, notes);
    if (call.wantsAck()) {
      JsonWriter out = call.beginAck();
      out.value(answer);
      call.endAck();
    }
  }
}
