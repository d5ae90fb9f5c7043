package shop;

import dev.hardwire.annotation.Controller;
import dev.hardwire.annotation.OnError;
import dev.hardwire.annotation.Status;
import dev.hardwire.handler.HttpProblem;
import dev.hardwire.handler.Redirect;
import dev.hardwire.handler.Request;
import dev.hardwire.handler.ServerSentEvent;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Flow;

@Controller
final class Mistakes {
  byte[] text() {
    return new byte[0];
  }

  String bytes() {
    return "";
  }

  List<Long> lines() {
    return List.of();
  }

  Flow.Publisher<ServerSentEvent<String>> events() {
    return subscriber -> {};
  }

  String several() {
    return "";
  }

  Untold told() {
    return new Untold.Text("");
  }

  Wrong type() {
    return new Wrong.Html("");
  }

  @OnError
  HttpProblem one(IOException e) {
    return new HttpProblem(500, "");
  }

  @OnError
  HttpProblem two(IOException e) {
    return new HttpProblem(500, "");
  }

  @OnError
  String three(IllegalStateException e) {
    return "";
  }

  @OnError
  HttpProblem four(Redirect e) {
    return new HttpProblem(500, "");
  }

  @OnError
  HttpProblem five(Request request) {
    return new HttpProblem(500, "");
  }

  @OnError
  HttpProblem six(ArithmeticException e, String text) {
    return new HttpProblem(500, "");
  }

  sealed interface Untold {
    @Status(200)
    record Text(String body) implements Untold {}
  }

  sealed interface Wrong {
    @Status(value = 200, contentType = "text/html")
    record Html(String body) implements Wrong {}
  }
}
