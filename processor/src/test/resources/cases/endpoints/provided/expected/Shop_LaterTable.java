// generated from Shop.Later; do not edit
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
 * The endpoint {@code /later/{room}}, served by {@link Shop.Later}.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class Shop_LaterTable implements EndpointTable {
  private final Shop.Later shopLater;

  private final ShopProviders providers;

  Shop_LaterTable(Shop.Later shopLater, ShopProviders providers) {
    this.shopLater = shopLater;
    this.providers = providers;
  }

  @Override
  public String path() {
    return "/later/{room}";
  }

  @Override
  public boolean isConnectNonBlocking() {
    return true;
  }

  @Override
  public boolean isNonBlocking(EndpointTable.Moment moment) {
    return true;
  }

  @Override
  public boolean isStreamed(EndpointTable.Moment moment) {
    return moment == EndpointTable.Moment.BINARY;
  }

  @Override
  public void connect(UpgradeCall call) throws Exception {
    ParameterReader parameters = call.parameters();
    Integer since = null;
    if (parameters.query("since")) {
      since = parameters.int32();
    }
    if (call.rejected()) {
      return;
    }
    make(call, since);
  }

  private void make(UpgradeCall call, Integer since) throws Exception {
    call.when(providers.tick2(), tick2 -> {
      call.when(providers.note(tick2), note -> {
        Connection connection = new Connection(since);
        call.accept(connection, opened -> connection.open(opened, note));
      });
    });
  }

  /**
   * One connection.
   */
  private final class Connection implements EndpointConnection {
    private final Integer since;

    Connection(Integer since) {
      this.since = since;
    }

    void open(EndpointMoment call, Shop.Note note) throws Exception {
      call.when(shopLater.open(this.since, note), done -> {
      });
    }

    @Override
    public void text(MessageCall call) throws Exception {
      JsonReader in = call.json();
      Shop.Tick message = Shop_TickCodec.INSTANCE.read(in);
      if (call.rejected()) {
        return;
      }
      callText(call, message);
    }

    @Override
    public void binary(MessageCall call) throws Exception {
      call.when(shopLater.binary(call.publisher()), done -> {
      });
    }

    private void callText(MessageCall call, Shop.Tick message) throws Exception {
      call.when(providers.tick2(), tick2 -> {
        call.when(providers.note(tick2), note -> {
          call.when(shopLater.message(message, note), answer -> {
            JsonWriter out = call.beginReply();
            Shop_TickCodec.INSTANCE.write(out, answer);
            call.endReply();
          });
        });
      });
    }
  }
}
