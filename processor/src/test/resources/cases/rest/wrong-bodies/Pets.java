package shop;

import dev.hardwire.annotation.Controller;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

@Controller
final class Pets {
  record Photo(String title, String image) {}

  sealed interface Anything {
    record Json(String value) implements Anything {}

    record Bytes(Flow.Publisher<ByteBuffer> value) implements Anything {}
  }

  void sendForm(byte[] body) {}

  void addPhoto(Photo body) {}

  void sendAnything(@Nullable Anything body) {}
}
