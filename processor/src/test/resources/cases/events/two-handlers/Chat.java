package shop;

import dev.hardwire.annotation.Namespace;
import dev.hardwire.annotation.OnConnect;
import dev.hardwire.annotation.OnEvent;

@Namespace("/chat")
final class Chat {
  @OnConnect
  void connect() {}

  @OnConnect
  void connected() {}

  @OnEvent
  void message(String text) {}

  @OnEvent("message")
  void other(String text) {}
}
