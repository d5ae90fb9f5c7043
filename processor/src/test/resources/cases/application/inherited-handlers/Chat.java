package shop;

import dev.hardwire.annotation.Namespace;
import dev.hardwire.annotation.OnEvent;

@Namespace("/chat")
final class Chat extends Base<String> {
  @OnEvent
  void own() {}
}

abstract class Base<T> {
  @OnEvent
  T echo(T value) {
    return value;
  }
}
