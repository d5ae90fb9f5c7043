package shop;

import dev.hardwire.annotation.Namespace;
import dev.hardwire.annotation.OnEvent;

@Namespace("/talk")
final class Talk {
  @OnEvent
  String who(User user) {
    return user.name;
  }
}
