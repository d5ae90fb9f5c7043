package shop;

import dev.hardwire.annotation.Controller;
import dev.hardwire.handler.FilePart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Says what it was handed. */
@Controller
final class Bodies {
  /** The file of the last upload. */
  private @Nullable FilePart last;

  String sendText(String body) {
    return "text " + body;
  }

  String sendNumber(int body) {
    return "number " + body;
  }

  String sendLevel(@Nullable Level body) {
    return "level " + body;
  }

  String sendForm(SendFormBody body) {
    return body.toString();
  }

  String upload(Upload body) throws IOException {
    String before = "";
    if (body.title().equals("again") && last != null) {
      try {
        last.bytes();
      } catch (IOException e) {
        before = " before: " + e.getMessage();
      }
    }
    last = body.photo();
    if (body.title().startsWith("to ")) {
      body.photo().moveTo(Path.of(System.getProperty("bodies.target")));
    }
    List<FilePart> more = body.more() == null ? List.of() : body.more();
    StringBuilder said = new StringBuilder(body.title() + " " + body.count() + " " + body.address() + " " + body.tags()
        + " " + body.places() + " " + file(body.photo()));
    if (body.report() != null) {
      said.append(" report ").append(file(body.report())).append(" pages ").append(body.report().header("x-pages"));
    }
    for (FilePart each : more) {
      said.append(" more ").append(file(each));
    }
    return said + before;
  }

  String putFiles(Map<String, FilePart> body) throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (Map.Entry<String, FilePart> each : body.entrySet()) {
      files.put(each.getKey(), file(each.getValue()));
    }
    return files.toString();
  }

  CompletionStage<String> uploadLater(UploadLaterBody body) {
    return CompletableFuture.supplyAsync(() -> {
      try {
        return file(body.file());
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    });
  }

  private static String file(FilePart file) throws IOException {
    String text = file.size() > 100 ? "…" : new String(file.bytes(), StandardCharsets.UTF_8);
    return file.name() + ":" + file.filename() + ":" + file.contentType() + ":" + file.size() + ":" + text;
  }

  String putStream(InputStream body) throws IOException {
    long size = 0;
    byte[] chunk = new byte[1000];
    for (int count = body.read(chunk); count >= 0; count = body.read(chunk)) {
      size += count;
    }
    return "stream of " + size;
  }

  CompletionStage<String> putPublisher(Flow.Publisher<ByteBuffer> body) {
    CompletableFuture<String> said = new CompletableFuture<>();
    body.subscribe(new Flow.Subscriber<>() {
      private long size;
      private Flow.Subscription subscription;

      @Override
      public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(1);
      }

      @Override
      public void onNext(ByteBuffer piece) {
        size += piece.remaining();
        subscription.request(1);
      }

      @Override
      public void onError(Throwable failure) {
        said.completeExceptionally(failure);
      }

      @Override
      public void onComplete() {
        said.complete("published " + size);
      }
    });
    return said;
  }

  String putBytes(byte @Nullable [] body) {
    return body == null ? "nothing" : "bytes " + new String(body, StandardCharsets.UTF_8);
  }

  String putIgnored(@Nullable InputStream body) {
    return body == null ? "nothing" : "ignored";
  }

  String sendAny(SendAnyBody body) throws IOException {
    if (body instanceof SendAnyBody.Json json) {
      return "json " + json.value();
    }
    if (body instanceof SendAnyBody.Text text) {
      return "text " + text.value();
    }
    if (body instanceof SendAnyBody.Bytes bytes) {
      return "bytes " + new String(bytes.value().readAllBytes(), StandardCharsets.UTF_8);
    }
    return "multipart " + ((SendAnyBody.Multipart) body).value().file();
  }

  String sendSame(Address body) {
    return body.toString();
  }

  String sendJsonOnly(Address body) {
    return body.toString();
  }
}
