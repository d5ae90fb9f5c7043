package shop;

import dev.hardwire.annotation.Controller;
import dev.hardwire.annotation.OnError;
import dev.hardwire.annotation.Status;
import dev.hardwire.handler.Accepted;
import dev.hardwire.handler.Content;
import dev.hardwire.handler.HttpProblem;
import dev.hardwire.handler.Redirect;
import dev.hardwire.handler.Request;
import dev.hardwire.handler.ResponseCookie;
import dev.hardwire.handler.ResponseHeaders;
import dev.hardwire.handler.ServerSentEvent;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;
import shop.api.EitherResponse;
import shop.api.ReportResponse;
import shop.api.Tick;

@Controller
public final class Answers {
  ReportResponse report(@Nullable String kind, Accepted accepted) {
    if ("bad".equals(kind)) {
      return new ReportResponse.BadRequest("<p>bad");
    }
    if ("long".equals(kind)) {
      return new ReportResponse.OkText("longer than ten", null);
    }
    if ("count".equals(kind)) {
      return new ReportResponse.OkText("short", 0L);
    }
    return switch (accepted.mediaType()) {
      case "text/csv", "text/plain" -> new ReportResponse.OkText("n\n7é", 1L);
      case "image/*" -> new ReportResponse.OkBytes(Content.of(new byte[] {1, 2, 3}).as("image/gif"), 1L);
      default -> new ReportResponse.OkJson(new Tick(7L, "s"), 1L);
    };
  }

  OwnAnswer own() {
    return new OwnAnswer.Number(7);
  }

  sealed interface OwnAnswer {
    @Status(value = 200, contentType = "application/json")
    record Number(long value) implements OwnAnswer {}
  }

  String chosen(Accepted accepted) {
    return accepted.is("text/html") ? "<p>" : "p";
  }

  byte[] bytes() {
    return new byte[] {1, 2, 3};
  }

  InputStream stream() {
    return new Watched(new byte[100_000]);
  }

  Flow.Publisher<ByteBuffer> buffers() {
    return Published.of(List.of(ByteBuffer.wrap(new byte[] {1, 2}), ByteBuffer.wrap(new byte[] {3})));
  }

  Path file() {
    return Path.of(System.getProperty("answers.file"));
  }

  Content download() {
    return Content.stream(new Watched("a".getBytes(StandardCharsets.UTF_8))).as("text/x-a").saveAs("naïve \"a\".txt");
  }

  Content missing() {
    return Content.file(Path.of("nowhere", "to be found"));
  }

  Flow.Publisher<Tick> lines(@Nullable String kind) {
    if ("invalid".equals(kind)) {
      return Published.of(List.of(new Tick(1L, null), new Tick(101L, null)));
    }
    if ("fails".equals(kind)) {
      return new Published<>(List.of(new Tick(1L, null)), new IllegalStateException("secret"));
    }
    return Published.of(List.of(new Tick(1L, "s"), new Tick(2L, null)));
  }

  Flow.Publisher<ServerSentEvent<Tick>> events(Request request) {
    String last = request.header("Last-Event-ID");
    long from = last == null ? 0 : Long.parseLong(last);
    return Published.of(List.of(
        ServerSentEvent.of(new Tick(from + 1, null)).withId(String.valueOf(from + 1)).withEvent("tick"),
        ServerSentEvent.of(new Tick(from + 2, null)).withRetry(Duration.ofSeconds(3))));
  }

  CompletionStage<Flow.Publisher<Tick>> plainEvents() {
    return CompletableFuture.completedFuture(Published.of(List.of(new Tick(1L, null))));
  }

  Flow.Publisher<String> texts() {
    return Published.of(List.of("one\ntwo\r\nthree", "", "\u00e9"));
  }

  Flow.Publisher<String> endless() {
    return Endless.INSTANCE;
  }

  Flow.Publisher<String> silent() {
    return Silent.INSTANCE;
  }

  EitherResponse either(Accepted accepted) {
    List<Long> numbers = List.of(1L, 2L);
    return switch (accepted.mediaType()) {
      case "application/jsonl" -> new EitherResponse.OkItems(Published.of(numbers));
      case "text/event-stream" ->
          new EitherResponse.OkEvents(Published.of(numbers.stream().map(ServerSentEvent::of).toList()));
      default -> new EitherResponse.OkJson(numbers);
    };
  }

  void login(@Nullable String as, ResponseHeaders headers) {
    if ("nobody".equals(as)) {
      headers.add(ResponseCookie.forget("session").path("/").build());
      throw HttpProblem.builder(403).header("X-Why", "who").build();
    }
    headers.add(ResponseCookie.builder("session", "1").path("/").httpOnly().build())
        .add(ResponseCookie.of("theme", "dark"))
        .add("X-Tag", "a")
        .add("x-tag", "b");
    if ("guest".equals(as)) {
      throw Redirect.to(URI.create("/welcome"));
    }
  }

  void problem(@Nullable String kind) throws Exception {
    switch (String.valueOf(kind)) {
      case "credit" ->
        throw HttpProblem.builder(403)
            .type(URI.create("https://example.com/out-of-credit"))
            .title("You do not have enough credit.")
            .detail("Your balance is 30.")
            .instance(URI.create("/account/12"))
            .header("Retry-After", "120")
            .with("balance", 30)
            .with("accounts", List.of("/a", Map.of("b", true)))
            .build();
      case "unwritable" -> throw HttpProblem.builder(403).with("what", new Object()).build();
      case "missing" -> throw new FileNotFoundException("f");
      case "io" -> throw new IOException("i");
      case "state" -> throw new IllegalStateException("s");
      case "argument" -> throw new IllegalArgumentException("a");
      case "broken" -> throw new UnsupportedOperationException("u");
      default -> throw new Exception("secret");
    }
  }

  @OnError
  HttpProblem io(IOException e, Request request) {
    return new HttpProblem(502, "io at " + request.path());
  }

  @OnError
  static HttpProblem notFound(FileNotFoundException e) {
    return new HttpProblem(404, "There is no " + e.getMessage());
  }

  @OnError
  @Nullable HttpProblem runtime(RuntimeException e) {
    if (e instanceof UnsupportedOperationException) {
      throw new IllegalStateException("and this one, too");
    }
    return e instanceof IllegalStateException ? new HttpProblem(409, e.getMessage()) : null;
  }
}
