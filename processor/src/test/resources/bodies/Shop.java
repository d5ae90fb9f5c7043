package shop;

import dev.hardwire.annotation.Application;
import dev.hardwire.annotation.Unimplemented;
import dev.hardwire.spi.Wiring;

@Application(openapi = "openapi.yaml", unimplemented = Unimplemented.MOCK)
public final class Shop {
  private Shop() {}

  public static Wiring open() {
    return ShopWiring.wire(new Bodies());
  }
}
