package shop;

import dev.hardwire.annotation.Namespace;
import dev.hardwire.annotation.OnEvent;
import jakarta.validation.constraints.Pattern;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

@Namespace("/chat")
final class Chat {
  enum Mood {
    GOOD,
    BAD
  }

  record Picture(String name, byte[] data, @Nullable ByteBuffer thumbnail, List<byte[]> layers, Optional<ByteBuffer> mask) {}

  @OnEvent
  static Picture draw(Picture picture, ByteBuffer raw, @Nullable byte[] more) {
    return picture;
  }

  @OnEvent
  static Map<String, Set<Mood>> moods(Set<Mood> moods, Map<String, List<Picture>> pictures, @Nullable JsonNode any) {
    return Map.of("all", moods);
  }

  @OnEvent
  static ByteBuffer echo(ByteBuffer data) {
    return data;
  }

  @OnEvent
  static void named(@Pattern(regexp = "[a-z]+(, [a-z]+)*", message = "(names)") String names) {}
}
