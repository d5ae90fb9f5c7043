package shop;

import dev.hardwire.annotation.Application;
import dev.hardwire.annotation.Unimplemented;
import dev.hardwire.spi.Wiring;

@Application(openapi = "openapi.yaml", unimplemented = Unimplemented.NOT_IMPLEMENTED, validateResponses = true)
public final class Shop {
  public static Wiring open() {
    return ShopWiring.wire(new Pets());
  }
}
