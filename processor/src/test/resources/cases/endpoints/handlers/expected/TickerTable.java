// generated from Ticker; do not edit
package shop;

import dev.hardwire.handler.Request;
import dev.hardwire.handler.WebSocket;
import dev.hardwire.spi.EndpointConnection;
import dev.hardwire.spi.EndpointTable;
import dev.hardwire.spi.MessageCall;
import dev.hardwire.spi.ParameterReader;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The endpoint {@code /ws/{room}}, served by {@link Ticker}.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class TickerTable implements EndpointTable {
  private final Ticker ticker;

  TickerTable(Ticker ticker) {
    this.ticker = ticker;
  }

  @Override
  public String path() {
    return "/ws/{room}";
  }

  @Override
  public boolean isNonBlocking(EndpointTable.Moment moment) {
    return false;
  }

  @Override
  public @Nullable EndpointConnection connect(Request request, ParameterReader parameters) {
    parameters.path("room", 1);
    String room = parameters.string();
    Integer since = null;
    if (parameters.query("since")) {
      since = parameters.int32();
    }
    return parameters.violationCount() > 0 ? null : new Connection(room, since);
  }

  /**
   * One connection.
   */
  private final class Connection implements EndpointConnection {
    private final String room;

    private final Integer since;

    Connection(String room, Integer since) {
      this.room = room;
      this.since = since;
    }

    @Override
    public void open(WebSocket webSocket) throws Exception {
      ticker.open(webSocket, webSocket.request(), this.room, this.since);
    }

    @Override
    public void text(MessageCall call) throws Exception {
      JsonReader in = call.json();
      Ticker.Tick message = Ticker_TickCodec.INSTANCE.read(in);
      if (call.rejected()) {
        return;
      }
      Ticker.Tick answer = ticker.message(call.webSocket(), this.room, message);
      JsonWriter out = call.beginReply();
      Ticker_TickCodec.INSTANCE.write(out, answer);
      call.endReply();
    }

    @Override
    public void binary(MessageCall call) throws Exception {
      byte[] answer = ticker.binary(call.binary(), this.since);
      call.webSocket().send(answer);
    }

    @Override
    public void closed(WebSocket webSocket, int code, String reason) throws Exception {
      ticker.closed(webSocket, code, reason, this.room);
    }

    @Override
    public boolean failed(WebSocket webSocket, Exception failure) throws Exception {
      ticker.failed(webSocket, failure);
      return true;
    }
  }
}
