// generated from openapi.yaml and Reports; do not edit
package shop;

import dev.hardwire.handler.Content;
import dev.hardwire.handler.HttpProblem;
import dev.hardwire.handler.Request;
import dev.hardwire.spi.HttpCall;
import dev.hardwire.spi.ResponseHead;
import dev.hardwire.spi.json.JsonWriter;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The operations that {@link Reports} implements.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class ReportsTable {
  private static final ResponseHead GET_REPORT_JSON = ResponseHead.of(200, "application/json");

  private static final List<ResponseHead> GET_REPORT_TEXT = List.of(
      ResponseHead.of(200, "text/csv; charset=utf-8"),
      ResponseHead.of(200, "text/plain; charset=utf-8"));

  private static final ResponseHead GET_REPORT_PDF = ResponseHead.of(200, "application/pdf");

  private static final List<String> GET_REPORT_0_TYPES = List.of("text/plain; charset=utf-8",
      "text/html; charset=utf-8");

  private final Reports reports;

  ReportsTable(Reports reports) {
    this.reports = reports;
  }

  /**
   * {@code GET /report getReport, openapi.yaml:5}
   */
  void getReport(HttpCall call) throws Exception {
    answerGetReport(call, reports.getReport(call.answers().accepted(), call.answers().headers()));
  }

  /**
   * What {@link IOException} becomes.
   */
  @Nullable HttpProblem onIOException(Throwable failure, Request request) throws Exception {
    return failure instanceof IOException e ? reports.unavailable(e, request) : null;
  }

  /**
   * What {@link FileNotFoundException} becomes.
   */
  @Nullable HttpProblem onFileNotFoundException(Throwable failure, Request request) throws
      Exception {
    return failure instanceof FileNotFoundException e ? reports.notFound(e) : null;
  }

  private static void answerGetReport(HttpCall call, Reports.Answer answer) {
    if (answer instanceof Reports.Answer.Json json) {
      JsonWriter out = call.beginAnswer(GET_REPORT_JSON);
      ReportCodec.INSTANCE.write(out, json.body());
      call.endAnswer();
    } else if (answer instanceof Reports.Answer.Text text) {
      call.answers().text(call.answers().head(GET_REPORT_TEXT), text.body());
    } else if (answer instanceof Reports.Answer.Pdf pdf) {
      call.answers().content(GET_REPORT_PDF, Content.file(pdf.body()));
    } else if (answer instanceof Reports.Answer.Other other) {
      call.answers().text(call.answers().head(other.status(), GET_REPORT_0_TYPES), other.body());
    } else {
      throw new NullPointerException("getReport returned null");
    }
  }
}
