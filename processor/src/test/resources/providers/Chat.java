package shop;

import dev.hardwire.annotation.Namespace;
import dev.hardwire.annotation.OnConnect;
import dev.hardwire.annotation.OnDisconnect;
import dev.hardwire.annotation.OnEvent;

@Namespace("/chat")
final class Chat {
  @OnConnect
  void connect(User user) {
    Shop.LOG.add("connect " + user.name());
  }

  @OnEvent
  String say(Transaction transaction, String text, Visit visit) {
    Shop.LOG.add("say " + text);
    return transaction.user().name() + ": " + text;
  }

  @OnDisconnect
  void left(Visit visit) {
    Shop.LOG.add("left");
  }
}
