package shop;

import dev.hardwire.annotation.Namespace;
import dev.hardwire.annotation.OnEvent;
import dev.hardwire.annotation.OnStart;
import dev.hardwire.annotation.Provided;
import dev.hardwire.annotation.Provides;

/** Handles, starts and provides: {@code wire} takes it once, with what provides. */
@Namespace("/chat")
final class Chat {
  @OnStart
  void open() {}

  @Provides
  User user() {
    return new User("");
  }

  @OnEvent
  int message(@Provided User user, String text) {
    return text.length();
  }
}
