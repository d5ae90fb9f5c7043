package shop;

import dev.hardwire.annotation.BeforeConnect;
import dev.hardwire.annotation.BeforeEvent;
import dev.hardwire.annotation.Namespace;
import dev.hardwire.annotation.OnEvent;
import dev.hardwire.annotation.Secured;

@Secured("token")
@Secured("key")
@Namespace("/chat")
final class Chat {
  @BeforeConnect
  void always(Shop.User user) {}

  @BeforeEvent
  void unmarked(Shop.Robot robot) {}

  @OnEvent
  void payload(Shop.Robot robot) {}
}
