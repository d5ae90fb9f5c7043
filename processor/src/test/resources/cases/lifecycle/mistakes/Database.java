package shop;

import dev.hardwire.annotation.OnStart;
import dev.hardwire.annotation.OnStop;
import dev.hardwire.annotation.Provides;
import dev.hardwire.handler.Handshake;
import dev.hardwire.handler.Request;
import org.jspecify.annotations.Nullable;

final class Database {
  @OnStart
  Pool open() {
    return new Pool();
  }

  @OnStart
  Pool openAgain() {
    return new Pool();
  }

  @OnStart
  @Nullable Plan plan() {
    return null;
  }

  @OnStart
  String url() {
    return "";
  }

  @OnStart
  private void hidden() {}

  @OnStart
  void asked(Request request) {}

  @Provides
  User user(Handshake handshake) {
    return new User();
  }

  @OnStart
  void login(User user) {}

  @OnStart
  void misspelt(Poll poll) {}

  @OnStart
  void planned(Plan plan) {}

  @OnStop
  Pool stopped(Request request) {
    return new Pool();
  }

  @OnStart
  @OnStop
  void both() {}

  @OnStart
  @Provides
  Poll twice() {
    return new Poll();
  }
}
