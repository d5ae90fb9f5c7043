// generated from openapi.yaml and Shop; do not edit
package shop;

import dev.hardwire.spi.HttpCall;
import dev.hardwire.spi.ParameterReader;
import dev.hardwire.spi.ResponseHead;
import dev.hardwire.spi.SegmentTemplate;
import dev.hardwire.spi.json.JsonWriter;
import javax.annotation.processing.Generated;

/**
 * The operations that {@link Shop} implements.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class ShopTable {
  private static final ResponseHead JOB_200 = ResponseHead.of(200, "application/json");

  private static final ResponseHead LIST_200 = ResponseHead.of(200, "application/json");

  private static final SegmentTemplate JOB_CANCEL = SegmentTemplate.of("", ":cancel");

  private static final ResponseHead CANCEL_200 = ResponseHead.of(200, "application/json");

  private static final ResponseHead CANCEL_STEP_200 = ResponseHead.of(200, "application/json");

  private static final ResponseHead LOG_200 = ResponseHead.of(200, "application/json");

  private static final SegmentTemplate BASE_HEAD = SegmentTemplate.of("", "...", "");

  private static final ResponseHead COMPARE_200 = ResponseHead.of(200, "application/json");

  private static final SegmentTemplate ID_USERS_ID = SegmentTemplate.of("users(id=", ")");

  private static final ResponseHead USER_200 = ResponseHead.of(200, "application/json");

  ShopTable() {
  }

  /**
   * {@code GET /jobs/{job} job, openapi.yaml:5}
   */
  void job(HttpCall call) throws Exception {
    ParameterReader in = call.parameters();
    in.path("job", 1);
    String job = in.string();
    if (call.rejected()) {
      return;
    }
    answerJob(call, Shop.job(job));
  }

  /**
   * {@code GET /jobs/list list, openapi.yaml:10}
   */
  void list(HttpCall call) throws Exception {
    answerList(call, Shop.list());
  }

  /**
   * {@code GET /jobs/{job}:cancel cancel, openapi.yaml:14}
   */
  void cancel(HttpCall call) throws Exception {
    ParameterReader in = call.parameters();
    in.path("job", 1, JOB_CANCEL, 0);
    long job = in.int64();
    if (call.rejected()) {
      return;
    }
    answerCancel(call, Shop.cancel(job));
  }

  /**
   * {@code GET /jobs/{job}:cancel/{step} cancelStep, openapi.yaml:19}
   */
  void cancelStep(HttpCall call) throws Exception {
    ParameterReader in = call.parameters();
    in.path("job", 1, JOB_CANCEL, 0);
    String job = in.string();
    in.path("step", 2);
    String step = in.string();
    if (call.rejected()) {
      return;
    }
    answerCancelStep(call, Shop.cancelStep(job, step));
  }

  /**
   * {@code GET /jobs/{job}/log log, openapi.yaml:26}
   */
  void log(HttpCall call) throws Exception {
    ParameterReader in = call.parameters();
    in.path("job", 1);
    String job = in.string();
    if (call.rejected()) {
      return;
    }
    answerLog(call, Shop.log(job));
  }

  /**
   * {@code GET /compare/{base}...{head} compare, openapi.yaml:31}
   */
  void compare(HttpCall call) throws Exception {
    ParameterReader in = call.parameters();
    in.path("base", 1, BASE_HEAD, 0);
    String base = in.string();
    in.path("head", 1, BASE_HEAD, 1);
    String head = in.string();
    if (call.rejected()) {
      return;
    }
    answerCompare(call, Shop.compare(base, head));
  }

  /**
   * {@code GET /users(id={id}) user, openapi.yaml:38}
   */
  void user(HttpCall call) throws Exception {
    ParameterReader in = call.parameters();
    in.path("id", 0, ID_USERS_ID, 0);
    String id = in.string();
    if (call.rejected()) {
      return;
    }
    answerUser(call, Shop.user(id));
  }

  private static void answerJob(HttpCall call, String answer) {
    JsonWriter out = call.beginAnswer(JOB_200);
    out.value(answer);
    call.endAnswer();
  }

  private static void answerList(HttpCall call, String answer) {
    JsonWriter out = call.beginAnswer(LIST_200);
    out.value(answer);
    call.endAnswer();
  }

  private static void answerCancel(HttpCall call, String answer) {
    JsonWriter out = call.beginAnswer(CANCEL_200);
    out.value(answer);
    call.endAnswer();
  }

  private static void answerCancelStep(HttpCall call, String answer) {
    JsonWriter out = call.beginAnswer(CANCEL_STEP_200);
    out.value(answer);
    call.endAnswer();
  }

  private static void answerLog(HttpCall call, String answer) {
    JsonWriter out = call.beginAnswer(LOG_200);
    out.value(answer);
    call.endAnswer();
  }

  private static void answerCompare(HttpCall call, String answer) {
    JsonWriter out = call.beginAnswer(COMPARE_200);
    out.value(answer);
    call.endAnswer();
  }

  private static void answerUser(HttpCall call, String answer) {
    JsonWriter out = call.beginAnswer(USER_200);
    out.value(answer);
    call.endAnswer();
  }
}
