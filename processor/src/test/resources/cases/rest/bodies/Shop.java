package shop;

import dev.hardwire.annotation.Application;
import dev.hardwire.spi.Wiring;

@Application(openapi = "openapi.yaml", strict = true)
public final class Shop {
  public static Wiring open() {
    return ShopWiring.wire(new Pets());
  }
}
