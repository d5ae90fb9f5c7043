package shop;

import dev.hardwire.annotation.Application;
import dev.hardwire.annotation.Controller;
import dev.hardwire.spi.Wiring;

@Application(openapi = "openapi.yaml")
@Controller
public final class Shop {
  public static Wiring open() {
    return ShopWiring.wire();
  }

  static String job(String job) {
    return "job " + job;
  }

  static String list() {
    return "list";
  }

  static String cancel(long job) {
    return "cancel " + job;
  }

  static String cancelStep(String job, String step) {
    return "cancel " + step + " of " + job;
  }

  static String log(String job) {
    return "log of " + job;
  }

  static String compare(String base, String head) {
    return base + " with " + head;
  }

  static String user(String id) {
    return "user " + id;
  }
}
