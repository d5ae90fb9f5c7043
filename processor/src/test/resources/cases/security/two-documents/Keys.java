package shop;

import dev.hardwire.annotation.SecurityCheck;

final class Keys {
  private Keys() {}

  @SecurityCheck("key")
  static OnesKey one(String key) {
    return null;
  }

  @SecurityCheck(value = "key", document = "two.yaml")
  static TwosKey two(String key) {
    return null;
  }

  @SecurityCheck("token")
  static TwosKey both(String token) {
    return null;
  }
}
