package shop;

import dev.hardwire.annotation.Controller;
import dev.hardwire.handler.FilePart;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Controller
final class Pets {
  record Search(String text, @Nullable List<String> tags) {}

  record Photo(String title, FilePart image) {}

  sealed interface Anything {
    record Json(Search value) implements Anything {}

    record Text(String value) implements Anything {}

    record Bytes(InputStream value) implements Anything {}
  }

  void sendForm(Search body) {}

  void addPhoto(Photo body) {}

  void sendAnything(@Nullable Anything body) {}
}
