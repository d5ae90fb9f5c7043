package dev.hardwire.http;

import dev.hardwire.http.shop.Shop;
import dev.hardwire.http.shop.ShopWiring;
import dev.hardwire.spi.Wiring;

/** A hand-written table works as well as a generated one. */
class HandWrittenTableTest extends TableBehaviour {
    @Override
    protected Wiring wiring(Shop shop) {
        return ShopWiring.of(shop);
    }
}
