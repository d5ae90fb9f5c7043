package shop;

import dev.hardwire.annotation.Application;
import dev.hardwire.spi.Wiring;
import java.util.List;

/** An application that has paths and names in common with the library. */
@Application(openapi = "openapi/openapi.yaml")
public final class Shop {
  private Shop() {}

  public static Wiring wiring(List<String> log) {
    return ShopWiring.wire(new Callers(log), new Customers(), new Feed(), new Talk());
  }
}
