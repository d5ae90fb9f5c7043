package shop;

import dev.hardwire.annotation.Controller;
import dev.hardwire.annotation.Namespace;
import dev.hardwire.annotation.OnError;
import dev.hardwire.annotation.OnEvent;
import dev.hardwire.annotation.OnOpen;

@Namespace("/chat")
@Controller
final class Chat {
  @OnOpen
  void open() {}

  static final class Plain {
    @OnEvent
    void event() {}

    @OnError
    void error() {}
  }

  abstract static class Base {
    @OnEvent
    void inherited() {}
  }
}
