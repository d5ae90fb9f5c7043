package dev.hardwire.http.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hardwire.Hardwire;
import dev.hardwire.Server;
import dev.hardwire.http.HttpOptions;
import dev.hardwire.http.RawWebSocket;
import dev.hardwire.spi.EndpointConnection;
import dev.hardwire.spi.MessageCall;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** When is closed what was made for the connection of an endpoint, and for its messages. */
class EndpointScopeTest {
    /** States of a thread that has returned from its task. */
    private static final Set<Thread.State> IDLE =
            Set.of(Thread.State.WAITING, Thread.State.TIMED_WAITING, Thread.State.TERMINATED);

    private final BlockingQueue<String> log = new LinkedBlockingQueue<>();

    private AutoCloseable resource(String name) {
        return () -> log.add("closed " + name);
    }

    private String logged() throws InterruptedException {
        String line = log.poll(10, TimeUnit.SECONDS);
        assertThat(line).as("what happens within ten seconds").isNotNull();
        return line;
    }

    private static Server server(OneEndpoint endpoint) {
        return Hardwire.of(endpoint.wiring())
                .http(HttpOptions.builder()
                        .eventLoops(1)
                        .stopTimeout(Duration.ofMillis(500))
                        .closeTimeout(Duration.ofMillis(300))
                        .build())
                .listen(0);
    }

    /** Keeps the event loop busy for as long as a test wants. */
    private record Holding(CountDownLatch held, CountDownLatch release) implements EndpointConnection {
        @Override
        public void text(MessageCall call) throws Exception {
            held.countDown();
            assertThat(release.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void whatIsMadeForTheOpeningIsOpenWhenItsHandlerIsCalledHoweverLate() throws Exception {
        var holding = new Holding(new CountDownLatch(1), new CountDownLatch(1));
        var begun = new CountDownLatch(1);
        var connecting = new CompletableFuture<Thread>();
        var endpoint = new OneEndpoint(false, true, call -> {
            if (call.request().header("x-hold") != null) {
                call.accept(holding);
                return;
            }
            begun.countDown();
            assertThat(holding.held.await(20, TimeUnit.SECONDS)).isTrue();
            call.closing(resource("transaction"));
            call.accept(new EndpointConnection() {}, opened -> log.add("opened"));
            connecting.complete(Thread.currentThread());
        });
        try (var server = server(endpoint);
                var holder = new RawWebSocket(server.port(), "/it", "x-hold: yes\r\n")) {
            var connected = CompletableFuture.runAsync(() -> connect(server));
            assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
            holder.text("hold");
            Thread thread = connecting.get(10, TimeUnit.SECONDS);
            await().until(() -> IDLE.contains(thread.getState()));
            assertThat(log).isEmpty();
            holding.release.countDown();
            connected.get(20, TimeUnit.SECONDS);
            assertThat(logged()).isEqualTo("opened");
            assertThat(logged()).isEqualTo("closed transaction");
        }
    }

    private static void connect(Server server) {
        try (var webSocket = new RawWebSocket(server.port(), "/it")) {
            assertThat(webSocket.handshake().status()).isEqualTo(101);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatIsMadeForAMessageIsOpenWhenAStageHasCompleted() throws Exception {
        var stage = new CompletableFuture<String>();
        var endpoint = new OneEndpoint(
                true,
                false,
                call -> call.accept(new EndpointConnection() {
                    @Override
                    public void text(MessageCall message) {
                        message.closing(resource(message.text()));
                        message.when(stage, value -> log.add("used with " + value));
                    }
                }));
        try (var server = server(endpoint);
                var webSocket = new RawWebSocket(server.port(), "/it")) {
            webSocket.text("a");
            stage.completeAsync(() -> "b");
            assertThat(logged()).isEqualTo("used with b");
            assertThat(logged()).isEqualTo("closed a");
        }
    }

    @Test
    void whatIsKeptForTheConnectionIsClosedAlsoWhereAHandlerHangsBeyondTheStop() throws Exception {
        var endpoint = new OneEndpoint(false, false, call -> {
            call.keeping(resource("connection"));
            call.accept(new EndpointConnection() {
                @Override
                public void text(MessageCall message) throws Exception {
                    log.add("hangs");
                    new CountDownLatch(1).await();
                }
            });
        });
        try (var server = server(endpoint);
                var webSocket = new RawWebSocket(server.port(), "/it")) {
            webSocket.text("a");
            assertThat(logged()).isEqualTo("hangs");
        }
        assertThat(logged()).isEqualTo("closed connection");
    }
}
