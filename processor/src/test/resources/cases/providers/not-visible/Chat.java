package shop.chat;

import dev.hardwire.annotation.Namespace;
import dev.hardwire.annotation.OnEvent;
import dev.hardwire.annotation.Provides;
import shop.Transaction;

@Namespace("/chat")
public final class Chat {
  @OnEvent
  void message(Transaction transaction) {}

  @Provides
  public static Room room() {
    return new Room();
  }
}
