// generated from Ticker; do not edit
package shop;

import dev.hardwire.spi.EndpointConnection;
import dev.hardwire.spi.EndpointMoment;
import dev.hardwire.spi.EndpointTable;
import dev.hardwire.spi.MessageCall;
import dev.hardwire.spi.ParameterReader;
import dev.hardwire.spi.UpgradeCall;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import javax.annotation.processing.Generated;

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
  public boolean isConnectNonBlocking() {
    return true;
  }

  @Override
  public boolean isNonBlocking(EndpointTable.Moment moment) {
    return false;
  }

  @Override
  public void connect(UpgradeCall call) throws Exception {
    ParameterReader parameters = call.parameters();
    parameters.path("room", 1);
    String room = parameters.string();
    Integer since = null;
    if (parameters.query("since")) {
      since = parameters.int32();
    }
    if (call.rejected()) {
      return;
    }
    call.accept(new Connection(room, since));
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
    public void open(EndpointMoment call) throws Exception {
      ticker.open(call.webSocket(), call.request(), this.room, this.since);
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
    public void closed(EndpointMoment call, int code, String reason) throws Exception {
      ticker.closed(call.webSocket(), code, reason, this.room);
    }

    @Override
    public boolean failed(EndpointMoment call, Exception failure) throws Exception {
      ticker.failed(call.webSocket(), failure);
      return true;
    }
  }
}
