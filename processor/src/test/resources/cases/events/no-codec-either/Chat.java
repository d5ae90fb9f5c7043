package shop;

import dev.hardwire.annotation.Namespace;
import dev.hardwire.annotation.OnEvent;
import lib.Outer;

@Namespace("/chat")
final class Chat {
  interface Shape {}

  record Round(Shape shape) {}

  @OnEvent
  void raw(java.util.List<Shape> shapes, @SuppressWarnings("rawtypes") java.util.List all) {}

  @OnEvent
  void nested(Round round) {}

  @OnEvent
  void hidden(Outer outer) {}
}
