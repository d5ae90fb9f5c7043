package shop;

import dev.hardwire.annotation.Namespace;
import dev.hardwire.annotation.OnEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Namespace("/chat")
final class Chat {
  record Page<T>(List<T> items) {}

  private record Secret(String text) {}

  sealed interface Shape {
    record Circle(double radius) implements Shape {}
  }

  static class Bean {}

  record Holder(Instant when, short count) {}

  @OnEvent
  void one(Page<String> page, Object anything, char c) {}

  @OnEvent
  void two(Secret secret, Shape shape, Bean bean) {}

  @OnEvent
  Thread three(Holder holder) {
    return Thread.currentThread();
  }

  @OnEvent
  void four(Map<Integer, String> map, int[] numbers, Optional<String> maybe, Runnable run) {}

  @OnEvent
  void five(Pet pet) {}
}
