package shop;

import dev.hardwire.annotation.Namespace;
import dev.hardwire.annotation.OnEvent;
import java.util.List;

@Namespace("/chat")
final class Chat {
  @OnEvent
  void message(List<Message> messages) {}

  @OnEvent
  void disconnect() {}
}
