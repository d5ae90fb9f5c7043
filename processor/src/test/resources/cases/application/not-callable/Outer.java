package shop;

import dev.hardwire.annotation.Emits;
import dev.hardwire.annotation.Namespace;
import dev.hardwire.annotation.OnEvent;

final class Outer {
  @Namespace("/hidden")
  private static final class Hidden {}

  @Namespace("/methods")
  static final class Methods {
    @OnEvent
    private void one() {}

    @OnEvent
    <T> void two(T t) {}
  }

  @Emits
  static final class NoInterface {}
}
