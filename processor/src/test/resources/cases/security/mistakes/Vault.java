package shop;

import dev.hardwire.annotation.Application;
import dev.hardwire.annotation.Controller;
import dev.hardwire.annotation.SecurityCheck;

@Controller
class Vault {
  void first() {}

  @SecurityCheck("key")
  Object key(String key) {
    return key;
  }

  @SecurityCheck("key")
  Object again(String key) {
    return key;
  }

  @SecurityCheck("kee")
  Object misspelt(String key) {
    return key;
  }

  @SecurityCheck("token")
  Object unused(String token) {
    return token;
  }

  @SecurityCheck(value = "key", document = "other.yaml")
  Object elsewhere(String key) {
    return key;
  }

  @SecurityCheck("key")
  private Object hidden(String key) {
    return key;
  }
}

@Application(openapi = "openapi.yaml")
final class Shop {}
