package shop;

import dev.hardwire.annotation.OnStart;

final class Database {
  @OnStart
  Pool open(Settings settings) {
    return new Pool();
  }

  @OnStart
  Settings load(Pool pool) {
    return new Settings();
  }
}
