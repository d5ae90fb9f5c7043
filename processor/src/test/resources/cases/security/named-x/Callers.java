package shop;

import dev.hardwire.annotation.SecurityCheck;
import java.util.List;

final class Callers {
  private Callers() {}

  @SecurityCheck("x-api-key")
  static Customer key(String key) {
    return null;
  }

  @SecurityCheck("x-login")
  static Customer login(String token, List<String> scopes) {
    return null;
  }
}
