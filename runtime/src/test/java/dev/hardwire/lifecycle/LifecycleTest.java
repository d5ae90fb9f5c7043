package dev.hardwire.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hardwire.Hardwire;
import dev.hardwire.Server;
import dev.hardwire.spi.Lifecycle;
import dev.hardwire.spi.StartCall;
import dev.hardwire.spi.StopCall;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A hand-written lifecycle, started and stopped by a real server. */
class LifecycleTest {
    private static Hardwire with(Lifecycle lifecycle) {
        return Hardwire.of(LifecycleWiring.of(lifecycle)).host("127.0.0.1");
    }

    @Test
    void startsInOrderAndStopsInReverse() {
        var lifecycle = new HandWrittenLifecycle();

        try (Server server = with(lifecycle).listen(0)) {
            assertThat(lifecycle.calls).containsExactly("open", "warm");
            assertThat(server.port()).isPositive();
        }

        assertThat(lifecycle.calls).containsExactly("open", "warm", "flush", "leave", "close pool", "close instance");
    }

    @Test
    void startsBeforeThePortIsBoundAndStopsAfterItIsClosed() throws IOException {
        int port = freePort();
        var lifecycle = new HandWrittenLifecycle() {
            @Override
            void open() {
                calls.add("listening: " + isListening(port));
            }

            @Override
            void leave() {
                calls.add("listening: " + isListening(port));
            }
        };

        with(lifecycle).listen(port).close();

        assertThat(lifecycle.calls)
                .containsExactly(
                        "listening: false", "warm", "flush", "listening: false", "close pool", "close instance");
    }

    @Test
    void undoesWhatHadStartedWhenAMethodFails() {
        var lifecycle = new HandWrittenLifecycle() {
            @Override
            void warm() throws Exception {
                throw new IOException("no cache");
            }

            @Override
            void leave() {
                throw new IllegalArgumentException("cannot leave");
            }
        };

        var failure = catchThrowableOfType(
                IllegalStateException.class, () -> with(lifecycle).listen(0));

        assertThat(failure)
                .hasMessage("The application cannot start: Cache.warm failed: java.io.IOException: no cache")
                .hasCauseInstanceOf(IOException.class);
        assertThat(failure.getSuppressed())
                .singleElement()
                .satisfies(suppressed -> assertThat(suppressed)
                        .hasMessage("Database.leave failed: java.lang.IllegalArgumentException: cannot leave")
                        .hasCauseInstanceOf(IllegalArgumentException.class));
        assertThat(lifecycle.calls).containsExactly("open", "close pool", "close instance");
    }

    @Test
    void undoesTheStartWhenThePortIsTaken() throws IOException {
        var lifecycle = new HandWrittenLifecycle() {
            @Override
            void flush() throws IOException {
                throw new IOException("disk full");
            }
        };

        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> with(lifecycle).listen(taken.getLocalPort()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("Cannot listen on ")
                    .satisfies(failure -> assertThat(failure.getSuppressed())
                            .singleElement()
                            .satisfies(suppressed -> assertThat(suppressed)
                                    .hasMessage("Cache.flush failed: java.io.IOException: disk full")));
        }

        assertThat(lifecycle.calls).containsExactly("open", "warm", "leave", "close pool", "close instance");
    }

    @Test
    void aStartThatTakesTooLongFailsAndIsInterrupted() throws Exception {
        var interrupted = new CountDownLatch(1);
        var lifecycle = new HandWrittenLifecycle() {
            @Override
            void warm() throws InterruptedException {
                try {
                    new CountDownLatch(1).await();
                } finally {
                    interrupted.countDown();
                }
            }
        };
        var options =
                LifecycleOptions.builder().startTimeout(Duration.ofMillis(50)).build();

        assertThatThrownBy(() -> with(lifecycle).lifecycle(options).listen(0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The application cannot start: it took longer than 50 ms (startTimeout), and Cache.warm has"
                        + " not returned");

        assertThat(interrupted.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(lifecycle.calls).containsExactly("open", "leave", "close pool", "close instance");
    }

    @Test
    void whatComesTooLateIsClosedAndNothingFollowsIt() throws Exception {
        var release = new CountDownLatch(1);
        var closed = new CountDownLatch(1);
        var calls = new HandWrittenLifecycle().calls;
        var lifecycle = new Lifecycle() {
            @Override
            public void start(StartCall call) throws Exception {
                call.starting("Slow.open");
                awaitUninterruptibly(release);
                call.closing(closed::countDown);
                call.starting("Slow.next");
                calls.add("next");
            }

            @Override
            public void stop(StopCall call) {
                call.stopping("Slow.leave", 1, () -> calls.add("leave"));
            }
        };
        var options =
                LifecycleOptions.builder().startTimeout(Duration.ofMillis(50)).build();

        assertThatThrownBy(() -> with(lifecycle).lifecycle(options).listen(0))
                .hasMessageContaining("Slow.open has not returned");
        release.countDown();

        assertThat(closed.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(calls).isEmpty();
    }

    @Test
    void waitsForStages() {
        var calls = new HandWrittenLifecycle().calls;
        var lifecycle = new Lifecycle() {
            @Override
            public void start(StartCall call) throws Exception {
                call.starting("Config.load");
                calls.add(call.await(CompletableFuture.supplyAsync(() -> "loaded")));
            }

            @Override
            public void stop(StopCall call) {
                call.stopping(
                        "Config.save", 1, () -> calls.add(call.await(CompletableFuture.supplyAsync(() -> "saved"))));
            }
        };

        with(lifecycle).listen(0).close();

        assertThat(calls).containsExactly("loaded", "saved");
    }

    @Test
    void theFailureOfAStageIsWhatItsCodeThrew() {
        var cause = new IOException("unreachable");
        var lifecycle = new Lifecycle() {
            @Override
            public void start(StartCall call) throws Exception {
                call.starting("Config.load");
                call.await(CompletableFuture.failedFuture(new CompletionException(cause)));
            }

            @Override
            public void stop(StopCall call) {
                // Nothing has started.
            }
        };

        assertThatThrownBy(() -> with(lifecycle).listen(0))
                .hasMessage("The application cannot start: Config.load failed: java.io.IOException: unreachable")
                .hasCause(cause);
    }

    @Test
    void aStopThatFailsDoesNotKeepTheRestFromStopping() {
        var lifecycle = new HandWrittenLifecycle() {
            @Override
            void flush() {
                throw new AssertionError("broken");
            }

            @Override
            void closePool() throws IOException {
                throw new IOException("broken");
            }
        };

        with(lifecycle).listen(0).close();

        assertThat(lifecycle.calls).containsExactly("open", "warm", "leave", "close instance");
    }

    @Test
    void aStopThatTakesTooLongIsInterruptedAndTheRestIsLeft() throws Exception {
        var interrupted = new CountDownLatch(1);
        var lifecycle = new HandWrittenLifecycle() {
            @Override
            void flush() throws InterruptedException {
                try {
                    new CountDownLatch(1).await();
                } finally {
                    interrupted.countDown();
                }
            }
        };
        var options =
                LifecycleOptions.builder().stopTimeout(Duration.ofMillis(50)).build();

        with(lifecycle).lifecycle(options).listen(0).close();

        assertThat(interrupted.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(lifecycle.calls).containsExactly("open", "warm");
    }

    @Test
    void theApplicationStopsOnce() {
        var lifecycle = new HandWrittenLifecycle();
        Server server = with(lifecycle).listen(0);

        server.close();
        server.close();

        assertThat(lifecycle.calls).containsOnlyOnce("flush", "leave", "close pool", "close instance");
    }

    @Test
    void oneObjectIsClosedOnce() {
        var calls = new HandWrittenLifecycle().calls;
        AutoCloseable both = () -> calls.add("closed");
        var lifecycle = new Lifecycle() {
            @Override
            public void start(StartCall call) {
                call.starting("Pool.open");
                call.closing(both);
            }

            @Override
            public void stop(StopCall call) {
                call.closing(both);
            }
        };

        with(lifecycle).listen(0).close();

        assertThat(calls).containsExactly("closed");
    }

    @Test
    void anInterruptedStartIsUndone() throws Exception {
        var started = new CountDownLatch(1);
        var lifecycle = new HandWrittenLifecycle() {
            @Override
            void warm() throws InterruptedException {
                started.countDown();
                new CountDownLatch(1).await();
            }
        };
        var outcome = new CompletableFuture<String>();
        Thread starter = new Thread(() -> {
            try {
                with(lifecycle).listen(0).close();
            } catch (IllegalStateException e) {
                outcome.complete(Thread.currentThread().isInterrupted() + " " + e.getMessage());
            }
        });
        starter.start();
        assertThat(started.await(5, TimeUnit.SECONDS)).isTrue();

        starter.interrupt();

        assertThat(outcome.get(5, TimeUnit.SECONDS))
                .isEqualTo("true The application was interrupted when it started, while Cache.warm was running");
        assertThat(lifecycle.calls).containsExactly("open", "leave", "close pool", "close instance");
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        while (true) {
            try {
                latch.await();
                return;
            } catch (InterruptedException e) {
                // The code of an application may be as stubborn.
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static boolean isListening(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
