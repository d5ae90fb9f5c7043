// generated from openapi.yaml and Shop; do not edit
package shop;

import dev.hardwire.spi.HttpCall;
import dev.hardwire.spi.ResponseHead;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import javax.annotation.processing.Generated;

/**
 * The operations that {@link Shop} implements.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class ShopTable {
  private static final ResponseHead PUT_EVERYTHING_200 = ResponseHead.of(200, "application/json");

  private final Shop shop;

  ShopTable(Shop shop) {
    this.shop = shop;
  }

  /**
   * {@code PUT /everything putEverything, openapi.yaml:5}
   */
  void putEverything(HttpCall call) throws Exception {
    JsonReader json = call.body();
    Everything body = EverythingCodec.INSTANCE.read(json);
    if (call.rejected()) {
      return;
    }
    answerPutEverything(call, shop.putEverything(body));
  }

  private static void answerPutEverything(HttpCall call, PutEverythingResponse answer) {
    if (answer instanceof PutEverythingResponse.Ok ok) {
      JsonWriter xLevel = call.beginHeader();
      LevelCodec.INSTANCE.write(xLevel, ok.xLevel());
      call.endHeader("X-Level", HttpCall.HeaderStyle.SIMPLE);
      if (ok.xPoint() != null) {
        JsonWriter xPoint = call.beginHeader();
        PointCodec.INSTANCE.write(xPoint, ok.xPoint());
        call.endHeader("X-Point", HttpCall.HeaderStyle.SIMPLE);
      }
      JsonWriter out = call.beginAnswer(PUT_EVERYTHING_200);
      ShapeCodec.INSTANCE.write(out, ok.body());
      call.endAnswer();
    } else if (answer instanceof PutEverythingResponse.Default default_) {
      JsonWriter out = call.beginAnswer(ResponseHead.of(default_.status(), "application/json"));
      IdCodec.INSTANCE.write(out, default_.body());
      call.endAnswer();
    } else {
      throw new NullPointerException("putEverything returned null");
    }
  }
}
