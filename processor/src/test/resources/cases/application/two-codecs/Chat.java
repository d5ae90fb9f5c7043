package shop;

import dev.hardwire.annotation.Namespace;
import dev.hardwire.annotation.OnEvent;

@Namespace("/chat")
final class Chat {
  @OnEvent
  void pet(Pet pet) {}
}
