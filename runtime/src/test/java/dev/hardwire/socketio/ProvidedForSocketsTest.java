package dev.hardwire.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hardwire.engineio.WebSocketClient;
import dev.hardwire.handler.DisconnectReason;
import dev.hardwire.handler.EventCall;
import dev.hardwire.handler.HttpProblem;
import dev.hardwire.http.HttpOptions;
import dev.hardwire.spi.ConnectCall;
import dev.hardwire.spi.NamespaceTable;
import dev.hardwire.spi.SocketCall;
import dev.hardwire.spi.SocketMoment;
import io.socket.client.IO;
import io.socket.client.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When and where is closed what was made for a socket and its events, what is kept for it, and how a provider refuses. */
class ProvidedForSocketsTest {
    private final BlockingQueue<String> log = new LinkedBlockingQueue<>();

    private record State(String user) {}

    /** The main namespace, with one event {@code do}. */
    private class Table implements NamespaceTable {
        boolean nonBlocking() {
            return false;
        }

        @Override
        public String name() {
            return "/";
        }

        @Override
        public Set<String> events() {
            return Set.of("do");
        }

        @Override
        public int find(String event) {
            return event.equals("do") ? 0 : NOT_FOUND;
        }

        @Override
        public boolean isNonBlocking(int handler) {
            return nonBlocking();
        }

        @Override
        public boolean isConnectNonBlocking() {
            return nonBlocking();
        }

        @Override
        public boolean isFailedNonBlocking() {
            return nonBlocking();
        }

        @Override
        public void connect(ConnectCall call) throws Exception {
            call.state(new State("ann"));
            call.keeping(resource("kept"));
            call.accept(true);
        }

        @Override
        public void event(int handler, SocketCall call) throws Exception {
            call.closing(resource("made"));
            log.add(call.state(State.class).user());
            call.closeProvided();
            call.ack();
        }

        @Override
        public void disconnected(SocketMoment call, DisconnectReason reason) throws Exception {
            log.add("gone " + call.state(State.class).user());
        }
    }

    /** A resource that tells when it is closed, and on what kind of thread. */
    private AutoCloseable resource(String name) {
        return () -> log.add(name + (onLoop() ? " on the loop" : ""));
    }

    private static boolean onLoop() {
        return Thread.currentThread().getName().startsWith("hardwire-loop");
    }

    private List<String> logged(int count) throws InterruptedException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String line = log.poll(10, TimeUnit.SECONDS);
            assertThat(line).as("what happens within ten seconds").isNotNull();
            lines.add(line);
        }
        return lines;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsKeptIsClosedBehindTheDisconnectHandler(boolean nonBlocking) throws Exception {
        NamespaceTable table = new Table() {
            @Override
            boolean nonBlocking() {
                return nonBlocking;
            }
        };
        try (SocketIoServer server = SocketIoServer.start(table)) {
            WebSocketClient client = server.joined();
            assertThat(client.send("421[\"do\"]").next()).isEqualTo("431[]");
            assertThat(logged(2)).containsExactly("ann", "made" + (nonBlocking ? " on the loop" : ""));
            client.cut();
            assertThat(logged(2)).containsExactly("gone ann", "kept");
            await().until(() -> server.io().socketCount() == 0);
        }
    }

    @Test
    void aStopClosesWhatIsKept() throws Exception {
        try (SocketIoServer server = SocketIoServer.start(new Table())) {
            server.joined();
        }
        assertThat(log).containsExactly("gone ann", "kept");
    }

    /** The disconnect handler is left out where the event loops have ended before the handler. */
    @Test
    void whatIsKeptIsClosedAlsoWhereAHandlerHangsBeyondTheStop() throws Exception {
        NamespaceTable table = new Table() {
            @Override
            public void event(int handler, SocketCall call) throws Exception {
                log.add("hangs");
                new CountDownLatch(1).await();
            }
        };
        HttpOptions.Builder http =
                HttpOptions.builder().stopTimeout(Duration.ofMillis(500)).closeTimeout(Duration.ofMillis(300));
        try (SocketIoServer server = SocketIoServer.start(TestWiring.of(table), SocketIoOptions.builder(), http)) {
            server.joined().send("42[\"do\"]");
            assertThat(logged(1)).containsExactly("hangs");
        }
        await().until(() -> log.contains("kept"));
        log.remove("gone ann");
        assertThat(log).containsExactly("kept");
    }

    /** What a connect needs is made where it may block; where that has no room, the client is told, and nothing is made. */
    @Test
    void aConnectWithoutRoomOnTheHandlerExecutorIsRefused() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        AtomicBoolean busy = new AtomicBoolean();
        NamespaceTable table = new Table() {
            @Override
            public boolean isConnectNonBlocking() {
                return !busy.get();
            }

            @Override
            public void event(int handler, SocketCall call) throws Exception {
                log.add("busy");
                release.await();
            }
        };
        HttpOptions.Builder http = HttpOptions.builder().maxConcurrentCalls(1);
        try (SocketIoServer server = SocketIoServer.start(TestWiring.of(table), SocketIoOptions.builder(), http);
                WebSocketClient second = server.webSocket()) {
            server.joined().send("42[\"do\"]");
            assertThat(logged(1)).containsExactly("busy");
            busy.set(true);
            assertThat(second.send("40").next()).isEqualTo("44{\"message\":\"Internal server error\"}");
            assertThat(log).isEmpty();
            release.countDown();
        }
    }

    @Test
    void whatIsKeptIsClosedWhenTheClientIsRefused() throws Exception {
        NamespaceTable table = new Table() {
            @Override
            public void connect(ConnectCall call) {
                call.keeping(resource("a"));
                call.closing(resource("b"));
                call.keeping(resource("c"));
                call.accept(false);
            }
        };
        try (SocketIoServer server = SocketIoServer.start(table);
                WebSocketClient client = server.webSocket()) {
            assertThat(client.send("40").next()).isEqualTo("44{\"message\":\"Connection refused by server\"}");
            assertThat(logged(3)).containsExactlyInAnyOrder("a", "b", "c").containsSubsequence("c", "a");
        }
    }

    @Test
    void theOfficialClientLearnsWhyAProviderRefuses() throws Exception {
        NamespaceTable table = new Table() {
            @Override
            public void connect(ConnectCall call) {
                call.keeping(resource("kept"));
                throw HttpProblem.builder(403)
                        .detail("You are banned")
                        .with("until", "tomorrow")
                        .build();
            }
        };
        try (SocketIoServer server = SocketIoServer.start(table)) {
            CompletableFuture<String> error = new CompletableFuture<>();
            Socket socket = IO.socket(
                    server.url(), IO.Options.builder().setForceNew(true).build());
            socket.on(Socket.EVENT_CONNECT_ERROR, arguments -> error.complete(arguments[0].toString()));
            socket.connect();
            String told = error.get(10, TimeUnit.SECONDS);
            socket.close();
            assertThat(told)
                    .contains("\"message\":\"You are banned\"", "\"data\":{", "\"type\":\"about:blank\"")
                    .contains("\"title\":\"Forbidden\"", "\"status\":403", "\"until\":\"tomorrow\"");
            assertThat(logged(1)).containsExactly("kept");
        }
    }

    @Test
    void aProblemWithoutADetailRefusesWithItsTitle() throws Exception {
        NamespaceTable table = new Table() {
            @Override
            public void connect(ConnectCall call) {
                call.when(CompletableFuture.failedFuture(new HttpProblem(401, null)), never -> call.accept(true));
            }
        };
        try (SocketIoServer server = SocketIoServer.start(table);
                WebSocketClient client = server.webSocket()) {
            assertThat(client.send("40").next())
                    .isEqualTo("44{\"message\":\"Unauthorized\",\"data\":{\"type\":\"about:blank\","
                            + "\"title\":\"Unauthorized\",\"status\":401}}");
        }
    }

    @Test
    void aHandshakeThatIsNotValidIsRefusedWithAllViolations() throws Exception {
        NamespaceTable table = new Table() {
            @Override
            public void connect(ConnectCall call) {
                call.parameters().header("X-Tenant");
                call.parameters().missing();
                if (call.parameters().query("EIO")) {
                    log.add("EIO " + call.parameters().int32());
                }
                assertThat(call.rejected()).isTrue();
            }
        };
        try (SocketIoServer server = SocketIoServer.start(table);
                WebSocketClient client = server.webSocket()) {
            assertThat(client.send("40").next())
                    .isEqualTo(
                            "44{\"message\":\"The request is not valid\",\"data\":{\"type\":\"about:blank\","
                                    + "\"title\":\"Bad Request\",\"status\":400,\"detail\":\"The request is not valid\","
                                    + "\"errors\":[{\"parameter\":\"X-Tenant\",\"in\":\"header\",\"message\":\"is required\"}]}}");
            assertThat(logged(1)).containsExactly("EIO 4");
        }
    }

    @Test
    void aProblemInAnEventIsAcknowledgedAfterTheErrorHandler() throws Exception {
        NamespaceTable table = new Table() {
            @Override
            public void event(int handler, SocketCall call) {
                call.closing(resource("made"));
                throw HttpProblem.builder(403)
                        .detail("Not yours")
                        .with("owner", "bob")
                        .build();
            }

            @Override
            public boolean failed(SocketMoment call, EventCall event, Exception failure) {
                call.closing(resource("of the error handler"));
                log.add(event.event() + ": " + failure.getMessage() + (onLoop() ? " on the loop" : ""));
                return false;
            }
        };
        try (SocketIoServer server = SocketIoServer.start(table);
                WebSocketClient client = server.joined()) {
            assertThat(client.send("421[\"do\"]").next())
                    .isEqualTo("431[{\"message\":\"Not yours\",\"status\":403,\"owner\":\"bob\"}]");
            assertThat(logged(3)).containsExactly("made", "do: Not yours", "of the error handler");
        }
    }

    /** A stage fails on the event loop; the error handler may block, and waits for a stage of its own. */
    @Test
    void anErrorHandlerIsCalledWhereItMayBlock() throws Exception {
        NamespaceTable table = new Table() {
            @Override
            public boolean isNonBlocking(int handler) {
                return true;
            }

            @Override
            public void event(int handler, SocketCall call) {
                call.when(CompletableFuture.failedFuture(new IllegalStateException("secret")), never -> {});
            }

            @Override
            public boolean failed(SocketMoment call, EventCall event, Exception failure) throws Exception {
                log.add(call.await(CompletableFuture.supplyAsync(failure::getMessage))
                        + (onLoop() ? " on the loop" : ""));
                return true;
            }
        };
        try (SocketIoServer server = SocketIoServer.start(table);
                WebSocketClient client = server.joined()) {
            assertThat(client.send("421[\"do\"]").next()).isEqualTo("431[{\"message\":\"Internal server error\"}]");
            assertThat(logged(1)).containsExactly("secret");
        }
    }

    @Test
    void stagesOfAnEventFollowEachOther() throws Exception {
        CompletableFuture<String> first = new CompletableFuture<>();
        CompletableFuture<String> second = new CompletableFuture<>();
        NamespaceTable table = new Table() {
            @Override
            boolean nonBlocking() {
                return true;
            }

            @Override
            public void event(int handler, SocketCall call) {
                call.when(first, a -> {
                    call.closing(resource(a));
                    call.when(second, b -> {
                        call.closing(resource(b));
                        call.when(CompletableFuture.completedFuture("c"), c -> {
                            call.closeProvided();
                            log.add(c);
                            call.ack();
                        });
                    });
                });
            }
        };
        try (SocketIoServer server = SocketIoServer.start(table);
                WebSocketClient client = server.joined()) {
            client.send("421[\"do\"]", "422[\"do\"]");
            first.complete("a");
            second.complete("b");
            assertThat(client.next()).isEqualTo("431[]");
            assertThat(client.next()).isEqualTo("432[]");
            assertThat(logged(6))
                    .containsExactly("b on the loop", "a on the loop", "c", "b on the loop", "a on the loop", "c");
        }
    }

    @Test
    void whatWasNotKeptCannotBeAskedFor() throws Exception {
        NamespaceTable table = new Table() {
            @Override
            public void connect(ConnectCall call) {
                log.add("has state: " + call.hasState());
                call.state(State.class);
            }
        };
        try (SocketIoServer server = SocketIoServer.start(table);
                WebSocketClient client = server.webSocket()) {
            assertThat(client.send("40").next()).isEqualTo("44{\"message\":\"Internal server error\"}");
            assertThat(logged(1)).containsExactly("has state: false");
        }
    }

    @Test
    void anEventLoopMustNotWait() throws Exception {
        NamespaceTable table = new Table() {
            @Override
            boolean nonBlocking() {
                return true;
            }

            @Override
            public void event(int handler, SocketCall call) throws Exception {
                call.await(new CompletableFuture<>());
            }

            @Override
            public boolean failed(SocketMoment call, EventCall event, Exception failure) {
                log.add(failure.getMessage());
                return true;
            }
        };
        try (SocketIoServer server = SocketIoServer.start(table);
                WebSocketClient client = server.joined()) {
            client.send("421[\"do\"]").next();
            assertThat(logged(1)).containsExactly("An event loop must not wait for a stage: go on when it completes");
        }
    }
}
