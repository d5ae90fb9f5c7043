// generated from openapi.yaml and Shelves; do not edit
package shop;

import dev.hardwire.spi.HttpCall;
import dev.hardwire.spi.ParameterReader;
import dev.hardwire.spi.ResponseHead;
import dev.hardwire.spi.json.JsonWriter;
import javax.annotation.processing.Generated;
import tools.jackson.databind.JsonNode;

/**
 * The operations that {@link Shelves} implements.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class ShelvesTable {
  private static final ResponseHead SHELF_200 = ResponseHead.of(200, "application/json");

  private final Shelves shelves;

  ShelvesTable(Shelves shelves) {
    this.shelves = shelves;
  }

  /**
   * {@code GET /v1/{shelf}/mine shelf, openapi.yaml:116}
   */
  void shelf(HttpCall call) throws Exception {
    ParameterReader in = call.parameters();
    in.path("shelf", 1);
    ShelfShelf shelf = ShelfShelfCodec.parse(in, in.string());
    if (call.rejected()) {
      return;
    }
    call.when(shelves.shelf(call.request(), shelf), answer -> answerShelf(call, answer));
  }

  private static void answerShelf(HttpCall call, JsonNode answer) {
    JsonWriter out = call.beginAnswer(SHELF_200);
    out.value(answer);
    call.endAnswer();
  }
}
