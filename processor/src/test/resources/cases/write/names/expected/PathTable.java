// generated from openapi.yaml and Path; do not edit
package shop;

import dev.hardwire.spi.HttpCall;
import dev.hardwire.spi.ParameterReader;
import dev.hardwire.spi.ResponseHead;
import dev.hardwire.spi.json.JsonWriter;
import javax.annotation.processing.Generated;

/**
 * The operations that {@link Path} implements.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class PathTable {
  private static final ResponseHead PATH_200 = ResponseHead.of(200, "application/json");

  private final Path path_;

  PathTable(Path path_) {
    this.path_ = path_;
  }

  /**
   * {@code GET /path/{class}/{new} path, openapi.yaml:32}
   */
  void path(HttpCall call) throws Exception {
    ParameterReader in = call.parameters();
    in.path("class", 1);
    String class_ = in.string();
    in.path("new", 2);
    String new_ = in.string();
    if (call.rejected()) {
      return;
    }
    answerPath(call, path_.path(class_, new_));
  }

  private static void answerPath(HttpCall call, PathResponse answer) {
    if (answer instanceof PathResponse.Ok ok) {
      JsonWriter out = call.beginAnswer(PATH_200);
      out.value(ok.body());
      call.endAnswer();
    } else {
      throw new NullPointerException("path returned null");
    }
  }
}
