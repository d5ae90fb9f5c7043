package shop;

import dev.hardwire.annotation.Application;
import dev.hardwire.annotation.Provided;
import dev.hardwire.annotation.SecurityCheck;

@Application(openapi = "openapi.yaml")
final class Shop {
  @Provided
  record User(String name) {}

  record Robot(String name) {}

  @SecurityCheck("token")
  static User token(String token) {
    return new User(token);
  }

  @SecurityCheck("key")
  static Robot key(String key) {
    return new Robot(key);
  }
}
