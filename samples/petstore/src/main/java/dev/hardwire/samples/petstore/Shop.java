package dev.hardwire.samples.petstore;

import dev.hardwire.Hardwire;
import dev.hardwire.Server;
import dev.hardwire.annotation.Application;
import java.time.Clock;

/** The application. */
@Application(openapi = "openapi/petstore.yaml")
public final class Shop {
    private Shop() {}

    /** Takes {@code --port N}; 8080 by default, 0 for any that is free. */
    public static void main(String[] args) {
        if (args.length != 0 && (args.length != 2 || !args[0].equals("--port") || !args[1].matches("\\d{1,5}"))) {
            System.err.println("usage: java -jar petstore.jar [--port N]");
            System.exit(2);
        }
        Server server = start(args.length == 0 ? 8080 : Integer.parseInt(args[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        System.out.println("The pet store is open: http://127.0.0.1:" + server.port() + "/docs");
    }

    static Server start(int port) {
        PetStore store = new PetStore(Clock.systemUTC());
        return Hardwire.of(ShopWiring.wire(new Orders(store), new Pets(store), new Staff()))
                .listen(port);
    }
}
