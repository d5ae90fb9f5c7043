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
  private static final ResponseHead CHECK_200 = ResponseHead.of(200, "application/json");

  ShopTable() {
  }

  /**
   * {@code POST /keywords check, openapi.yaml:7}
   */
  void check(HttpCall call) throws Exception {
    JsonReader json = call.body();
    Keywords body = KeywordsCodec.INSTANCE.read(json);
    if (call.rejected()) {
      return;
    }
    answerCheck(call, Shop.check(body));
  }

  private static void answerCheck(HttpCall call, Keywords answer) {
    JsonWriter out = call.beginAnswer(CHECK_200);
    KeywordsCodec.INSTANCE.write(out, answer);
    call.endAnswer();
  }
}
