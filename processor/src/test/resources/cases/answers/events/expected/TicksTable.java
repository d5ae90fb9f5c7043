// generated from openapi.yaml and Ticks; do not edit
package shop;

import dev.hardwire.handler.ServerSentEvent;
import dev.hardwire.spi.HttpCall;
import dev.hardwire.spi.ResponseHead;
import dev.hardwire.spi.json.JsonWriter;
import java.util.List;
import java.util.concurrent.Flow;
import javax.annotation.processing.Generated;

/**
 * The operations that {@link Ticks} implements.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class TicksTable {
  private static final ResponseHead TICKS_200 = ResponseHead.of(200, "text/event-stream");

  private static final ResponseHead LINES_200 = ResponseHead.of(200, "application/jsonl");

  private final Ticks ticks;

  TicksTable(Ticks ticks) {
    this.ticks = ticks;
  }

  /**
   * {@code GET /ticks ticks, openapi.yaml:5}
   */
  void ticks(HttpCall call) throws Exception {
    answerTicks(call, ticks.ticks());
  }

  /**
   * {@code GET /lines lines, openapi.yaml:9}
   */
  void lines(HttpCall call) throws Exception {
    answerLines(call, ticks.lines());
  }

  private static void answerTicks(HttpCall call, Flow.Publisher<ServerSentEvent<Tick>> answer) {
    call.answers().events(TICKS_200, answer, TickCodec.INSTANCE::write);
  }

  private static void answerLines(HttpCall call, Flow.Publisher<List<Long>> answer) {
    call.answers().items(LINES_200, answer, TicksTable::sendLinesAnswer);
  }

  private static void writeLinesAnswerItem(JsonWriter out, List<Long> items) {
    out.beginArray();
    for (Long item : items) {
      out.value(item);
    }
    out.endArray();
  }

  private static void sendLinesAnswer(JsonWriter out, List<Long> item) {
    writeLinesAnswerItem(out, item);
  }
}
