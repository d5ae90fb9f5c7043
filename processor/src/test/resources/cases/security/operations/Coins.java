package shop;

import dev.hardwire.annotation.Controller;
import dev.hardwire.annotation.SecurityCheck;
import dev.hardwire.handler.BasicCredentials;
import dev.hardwire.handler.Request;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Controller
class Coins {
  void listCoins(Caller caller) {}

  void putCoins(Request request, User user, Coins.Machine machine) {}

  void greet(@Nullable Customer customer, Optional<Caller> caller) {}

  void open() {}

  @SecurityCheck("basic")
  static User user(BasicCredentials credentials) {
    return null;
  }

  record Machine(String name) {}
}
