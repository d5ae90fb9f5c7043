package shop;

import dev.hardwire.annotation.Application;
import dev.hardwire.annotation.Controller;
import dev.hardwire.spi.Wiring;

/** An application that is its own controller, with a static handler. */
@Application(openapi = "openapi.yaml")
@Controller
public final class Shop {
  public static Wiring open() {
    return ShopWiring.wire();
  }

  static Keywords check(Keywords body) {
    return body;
  }
}
