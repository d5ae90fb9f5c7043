// generated from openapi.yaml and Answers; do not edit
package shop;

import dev.hardwire.spi.HttpCall;
import dev.hardwire.spi.ResponseHead;
import dev.hardwire.spi.json.JsonWriter;
import javax.annotation.processing.Generated;

/**
 * The operations that {@link Answers} implements.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class AnswersTable {
  private static final ResponseHead GET_ANSWER_200 = ResponseHead.of(200, "application/json");

  private final Answers answers;

  AnswersTable(Answers answers) {
    this.answers = answers;
  }

  /**
   * {@code GET /answers getAnswer, openapi.yaml:5}
   */
  void getAnswer(HttpCall call) throws Exception {
    answerGetAnswer(call, answers.getAnswer());
  }

  private static void answerGetAnswer(HttpCall call, Answers.Answer answer) {
    if (answer instanceof Answers.Answer.Ok ok) {
      JsonWriter out = call.beginAnswer(GET_ANSWER_200);
      out.value(ok.text());
      call.endAnswer();
    } else if (answer instanceof Answers.Answer.Other other) {
      JsonWriter out = call.beginAnswer(ResponseHead.of(other.status(), "application/json"));
      out.value(other.body());
      call.endAnswer();
    } else {
      throw new NullPointerException("getAnswer returned null");
    }
  }
}
