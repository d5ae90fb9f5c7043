package shop;

import dev.hardwire.annotation.Namespace;
import dev.hardwire.annotation.OnEvent;

@Namespace("/chat")
final class Chat {
  @OnEvent
  void connect() {}

  @OnEvent("disconnecting")
  void gone() {}

  @OnEvent("newListener")
  void listener() {}
}
