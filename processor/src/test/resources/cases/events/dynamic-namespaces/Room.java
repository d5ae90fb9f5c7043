package shop;

import dev.hardwire.annotation.Namespace;
import dev.hardwire.annotation.OnEvent;

@Namespace("/org-{id}/all")
final class Room {
  @OnEvent
  void enter() {}
}
