package shop;

import dev.hardwire.annotation.Namespace;
import dev.hardwire.annotation.OnConnect;
import dev.hardwire.annotation.OnEvent;

@Namespace("/open")
final class Open {
  @OnConnect
  void connect(Shop.User user) {}

  @OnEvent
  void event(Shop.User user) {}
}
