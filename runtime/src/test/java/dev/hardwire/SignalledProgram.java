package dev.hardwire;

import dev.hardwire.http.shop.Shop;
import dev.hardwire.http.shop.ShopRoutes;
import dev.hardwire.lifecycle.LifecycleWiring;
import dev.hardwire.spi.Lifecycle;
import dev.hardwire.spi.StartCall;
import dev.hardwire.spi.StopCall;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A program that says on standard output what happens to it; its request to block waits for a byte on standard input. */
final class SignalledProgram {
    private SignalledProgram() {}

    public static void main(String[] args) {
        Server server = Hardwire.of(new LifecycleWiring(new ShopRoutes(new BlockingShop()), new Told()))
                .host("127.0.0.1")
                .stopOnSignal(true)
                .listen(0);
        Announcement.print(server);
    }

    private static final class BlockingShop extends Shop {
        @Override
        public void block() {
            System.out.println("blocked");
            try {
                if (System.in.read() < 0) {
                    throw new IllegalStateException("The test is gone");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Told implements Lifecycle {
        @Override
        public void start(StartCall call) {
            call.starting("Told.start");
            System.out.println("started");
        }

        @Override
        public void stop(StopCall call) {
            call.stopping("Told.stop", 1, () -> System.out.println("stopped"));
        }
    }
}
