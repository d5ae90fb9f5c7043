// generated from Shop.Upload; do not edit
package shop;

import dev.hardwire.spi.EndpointConnection;
import dev.hardwire.spi.EndpointTable;
import dev.hardwire.spi.MessageCall;
import dev.hardwire.spi.UpgradeCall;
import dev.hardwire.spi.json.JsonWriter;
import javax.annotation.processing.Generated;

/**
 * The endpoint {@code /upload}, served by {@link Shop.Upload}.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class Shop_UploadTable implements EndpointTable {
  private final Shop.Upload shopUpload;

  Shop_UploadTable(Shop.Upload shopUpload) {
    this.shopUpload = shopUpload;
  }

  @Override
  public String path() {
    return "/upload";
  }

  @Override
  public boolean isConnectNonBlocking() {
    return true;
  }

  @Override
  public boolean isNonBlocking(EndpointTable.Moment moment) {
    return switch (moment) {
      case TEXT, BINARY -> false;
      default -> true;
    };
  }

  @Override
  public boolean isStreamed(EndpointTable.Moment moment) {
    return moment == EndpointTable.Moment.TEXT || moment == EndpointTable.Moment.BINARY;
  }

  @Override
  public void connect(UpgradeCall call) throws Exception {
    call.accept(new Connection());
  }

  /**
   * One connection.
   */
  private final class Connection implements EndpointConnection {
    @Override
    public void text(MessageCall call) throws Exception {
      int answer = shopUpload.text(call.reader());
      JsonWriter out = call.beginReply();
      out.value(answer);
      call.endReply();
    }

    @Override
    public void binary(MessageCall call) throws Exception {
      long answer = shopUpload.binary(call.stream());
      JsonWriter out = call.beginReply();
      out.value(answer);
      call.endReply();
    }
  }
}
