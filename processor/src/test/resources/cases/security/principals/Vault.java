package shop;

import dev.hardwire.annotation.Application;
import dev.hardwire.annotation.Controller;
import dev.hardwire.annotation.SecurityCheck;

@Controller
class Vault {
  void key(Customer customer, Stranger stranger) {}

  void either(Partner partner) {}

  void maybe(Partner partner) {}

  void both(Caller caller) {}

  void open(Partner partner) {}

  void text(String name) {}

  void hidden(Hidden hidden) {}

  private record Hidden() {}

  @SecurityCheck("hidden")
  static Hidden hidden(String key) {
    return null;
  }

  @SecurityCheck("key")
  static Partner partner(String key) {
    return null;
  }

  @SecurityCheck("token")
  static Customer customer(String token) {
    return null;
  }

  @SecurityCheck("name")
  static String name(String name) {
    return name;
  }
}

interface Caller {}

record Partner() implements Caller {}

record Customer() implements Caller {}

record Stranger() {}

@Application(openapi = "openapi.yaml")
final class Shop {}
