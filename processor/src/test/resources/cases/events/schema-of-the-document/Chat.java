package shop;

import dev.hardwire.annotation.Namespace;
import dev.hardwire.annotation.OnEvent;

@Namespace("/chat")
final class Chat {
  @OnEvent
  Pet pet(Pet pet) {
    return pet;
  }
}
