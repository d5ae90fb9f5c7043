package shop;

import dev.hardwire.annotation.Application;
import dev.hardwire.annotation.Provides;
import java.util.List;

@Application
final class Shop {
  record User() {}

  record Visit() {
    record User() {}
  }

  @Provides
  static User user() {
    return new User();
  }

  @Provides
  static Visit.User visitor() {
    return new Visit.User();
  }

  @Provides
  static List<User> users() {
    return List.of();
  }
}

final class ShopProviders {}
