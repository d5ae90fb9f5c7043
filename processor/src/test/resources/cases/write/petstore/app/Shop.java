package shop;

import dev.hardwire.annotation.Application;
import dev.hardwire.spi.Wiring;

@Application(openapi = "openapi.yaml")
public final class Shop {
  /** A shop without pets. */
  public static Wiring open() {
    return ShopWiring.wire(new Pets(), new Shelves());
  }
}
