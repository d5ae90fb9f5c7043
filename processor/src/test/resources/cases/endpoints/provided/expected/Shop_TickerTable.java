// generated from Shop.Ticker; do not edit
package shop;

import dev.hardwire.spi.EndpointConnection;
import dev.hardwire.spi.EndpointMoment;
import dev.hardwire.spi.EndpointTable;
import dev.hardwire.spi.MessageCall;
import dev.hardwire.spi.ParameterReader;
import dev.hardwire.spi.UpgradeCall;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.security.SecurityRequirement;
import java.nio.ByteBuffer;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The endpoint {@code /ws/{room}}, served by {@link Shop.Ticker}.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class Shop_TickerTable implements EndpointTable {
  private final Shop.Ticker shopTicker;

  private final ShopProviders providers;

  Shop_TickerTable(Shop.Ticker shopTicker, ShopProviders providers) {
    this.shopTicker = shopTicker;
    this.providers = providers;
  }

  @Override
  public String path() {
    return "/ws/{room}";
  }

  @Override
  public List<String> subprotocols() {
    return List.of("chat.v2", "chat.v1");
  }

  @Override
  public List<SecurityRequirement> security() {
    return List.of(
            SecurityRequirement.of(ShopSecurity.TOKEN, "talk"),
            SecurityRequirement.of(ShopSecurity.KEY));
  }

  @Override
  public boolean isConnectNonBlocking() {
    return false;
  }

  @Override
  public boolean isNonBlocking(EndpointTable.Moment moment) {
    return switch (moment) {
      case OPEN, TEXT, BINARY, CLOSE -> false;
      default -> true;
    };
  }

  @Override
  public void connect(UpgradeCall call) throws Exception {
    ParameterReader parameters = call.parameters();
    parameters.path("room", 1);
    String room = parameters.string();
    String name = null;
    if (parameters.header("X-Tenant")) {
      name = parameters.string();
    }
    String lang = null;
    if (parameters.cookie("lang")) {
      lang = parameters.string();
    }
    if (call.rejected()) {
      return;
    }
    Shop.Tenant tenant = providers.tenant(call.principals().of(Shop.User.class, "token", "key"),
        name);
    Shop.Transaction transaction = call.closing(providers.transaction(tenant));
    Connection connection = new Connection(room, lang, tenant);
    call.accept(connection, opened -> connection.open(opened, transaction));
  }

  /**
   * One connection.
   */
  private final class Connection implements EndpointConnection {
    private final String room;

    private final String lang;

    private final Shop.Tenant tenant;

    Connection(String room, String lang, Shop.Tenant tenant) {
      this.room = room;
      this.lang = lang;
      this.tenant = tenant;
    }

    void open(EndpointMoment call, Shop.Transaction transaction) throws Exception {
      shopTicker.open(call.webSocket(), this.room, call.principals().of(Shop.User.class, "token",
          "key"), this.tenant, transaction);
      call.closeProvided();
    }

    @Override
    public void text(MessageCall call) throws Exception {
      JsonReader in = call.json();
      Shop.Tick message = Shop_TickCodec.INSTANCE.read(in);
      if (call.rejected()) {
        return;
      }
      Shop.Transaction transaction = call.closing(providers.transaction(this.tenant));
      Shop.Tick answer = shopTicker.message(call.webSocket(), message, transaction,
          call.principals().of(Shop.User.class, "token", "key"));
      call.closeProvided();
      JsonWriter out = call.beginReply();
      Shop_TickCodec.INSTANCE.write(out, answer);
      call.endReply();
    }

    @Override
    public void binary(MessageCall call) throws Exception {
      ByteBuffer answer = shopTicker.binary(call.buffer(), this.lang);
      if (answer != null) {
        call.webSocket().send(answer);
      }
    }

    @Override
    public void closed(EndpointMoment call, int code, String reason) throws Exception {
      shopTicker.closed(code, this.room);
    }
  }
}
