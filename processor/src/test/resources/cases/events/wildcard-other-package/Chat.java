package chat;

import dev.hardwire.annotation.Namespace;
import dev.hardwire.annotation.OnEvent;

@Namespace("/chat")
public final class Chat {
  /** So that the wildcard's is not called here. */
  @OnEvent
  void hidden(String text) {}
}
