package shop;

import dev.hardwire.annotation.Namespace;
import dev.hardwire.annotation.OnEvent;
import dev.hardwire.annotation.Secured;

@Secured("login")
@Namespace("/login")
final class Login {
  @OnEvent
  void event() {}
}
