package shop;

import dev.hardwire.annotation.Controller;
import dev.hardwire.annotation.OnError;
import dev.hardwire.annotation.Status;
import dev.hardwire.handler.Accepted;
import dev.hardwire.handler.HttpProblem;
import dev.hardwire.handler.Request;
import dev.hardwire.handler.ResponseHeaders;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;

@Controller
final class Reports {
  Answer getReport(Accepted accepted, ResponseHeaders headers) {
    return accepted.is("application/pdf") ? new Answer.Pdf(Path.of("report.pdf")) : new Answer.Text("1");
  }

  @OnError
  HttpProblem unavailable(IOException e, Request request) {
    return new HttpProblem(503, request.path());
  }

  @OnError
  HttpProblem notFound(FileNotFoundException e) {
    return new HttpProblem(404, e.getMessage());
  }

  sealed interface Answer {
    @Status(value = 200, contentType = "application/json")
    record Json(Report body) implements Answer {}

    @Status(value = 200, contentType = "text/csv")
    record Text(String body) implements Answer {}

    @Status(value = 200, contentType = "application/pdf")
    record Pdf(Path body) implements Answer {}

    @Status(0)
    record Other(int status, String body) implements Answer {}
  }
}
