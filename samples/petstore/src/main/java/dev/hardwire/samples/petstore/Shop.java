package dev.hardwire.samples.petstore;

import dev.hardwire.Hardwire;
import dev.hardwire.Server;
import dev.hardwire.annotation.Application;
import java.time.Clock;

/** The application. */
@Application(openapi = "openapi/petstore.yaml")
public final class Shop {
    private Shop() {}

    /** Takes any option of a server, such as {@code --port N}; 8080 by default, 0 for any that is free. */
    public static void main(String[] args) {
        shop().run(args);
    }

    static Server start(int port) {
        return shop().listen(port);
    }

    private static Hardwire shop() {
        PetStore store = new PetStore(Clock.systemUTC());
        return Hardwire.of(ShopWiring.wire(new Orders(store), new Pets(store), new Staff()));
    }
}
