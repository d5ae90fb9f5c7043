// generated from openapi.yaml and Call; do not edit
package shop;

import dev.hardwire.spi.HttpCall;
import dev.hardwire.spi.ParameterReader;
import dev.hardwire.spi.ParameterStyle;
import dev.hardwire.spi.ResponseHead;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import java.util.ArrayList;
import javax.annotation.processing.Generated;

/**
 * The operations that {@link Call} implements.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class CallTable {
  private static final ResponseHead CALL_200 = ResponseHead.of(200, "application/json");

  private final Call call_;

  CallTable(Call call_) {
    this.call_ = call_;
  }

  /**
   * {@code POST /call/{call} call, openapi.yaml:7}
   */
  void call(HttpCall call_) throws Exception {
    ParameterReader in_ = call_.parameters();
    in_.path("call", 1);
    long call = in_.int64();
    java.util.List<String> in = null;
    if (in_.query("in")) {
      in_.items(ParameterStyle.FORM_EXPLODED);
      in = readCallIn(in_);
    }
    String json = "a \"quoted\" $L \\ text";
    if (in_.query("json")) {
      json = in_.string();
    }
    Boolean answer = null;
    if (in_.header("answer")) {
      answer = in_.bool();
    }
    CallOut out = null;
    if (in_.cookie("out")) {
      out = CallOutCodec.parse(in_, in_.string());
    }
    JsonReader json_ = call_.body();
    List body = ListCodec.INSTANCE.read(json_);
    if (call_.rejected()) {
      return;
    }
    answerCall(call_, CallTable.this.call_.call(call, in, json, answer, out, body));
  }

  private static java.util.List<String> readCallIn(ParameterReader in) {
    java.util.List<String> items = new ArrayList<>();
    while (in.nextItem()) {
      String item = in.string();
      items.add(item);
    }
    return items;
  }

  private static void answerCall(HttpCall call, List answer) {
    JsonWriter out = call.beginAnswer(CALL_200);
    ListCodec.INSTANCE.write(out, answer);
    call.endAnswer();
  }
}
