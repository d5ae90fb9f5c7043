package shop;

import dev.hardwire.annotation.Application;
import dev.hardwire.annotation.Provides;

@Application
final class Shop {
  record User() {}

  @Provides
  static User user() {
    return new User();
  }
}
