package dev.hardwire;

import dev.hardwire.lifecycle.LifecycleWiring;
import dev.hardwire.spi.Lifecycle;
import dev.hardwire.spi.StartCall;
import dev.hardwire.spi.StopCall;
import java.util.concurrent.CountDownLatch;

/** A program whose start lasts until it is told to end; it says on standard output what happens to it. */
final class SlowlyStartingProgram {
    private SlowlyStartingProgram() {}

    public static void main(String[] args) {
        Hardwire.of(LifecycleWiring.of(new Slow()))
                .host("127.0.0.1")
                .stopOnSignal(true)
                .listen(0);
    }

    private static final class Slow implements Lifecycle {
        @Override
        public void start(StartCall call) throws InterruptedException {
            call.starting("Pool.open");
            call.closing(() -> System.out.println("undone"));
            call.starting("Slow.start");
            System.out.println("starting");
            new CountDownLatch(1).await();
        }

        @Override
        public void stop(StopCall call) {
            // The value is closed.
        }
    }
}
