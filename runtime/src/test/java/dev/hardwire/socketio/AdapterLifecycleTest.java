package dev.hardwire.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hardwire.Hardwire;
import dev.hardwire.Server;
import dev.hardwire.adapter.Adapter;
import dev.hardwire.adapter.AdapterFactory;
import dev.hardwire.adapter.Audience;
import dev.hardwire.adapter.CollectedAnswers;
import dev.hardwire.adapter.EncodedArguments;
import dev.hardwire.adapter.LocalNamespace;
import dev.hardwire.adapter.memory.MemoryAdapter;
import dev.hardwire.handler.SocketNamespace;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** An adapter for each namespace, from the start of the server to its end, and what it may do wrong. */
class AdapterLifecycleTest {
    private final List<String> log = new ArrayList<>();
    private boolean failing;
    private CompletableFuture<?> answer = new CompletableFuture<>();

    private AdapterFactory factory() {
        return (namespace, local, retention) -> {
            Adapter memory = MemoryAdapter.factory().create(namespace, local, retention);
            // Whatever is not of interest is done as by an adapter that joins nobody.
            return (Adapter) Proxy.newProxyInstance(
                    Adapter.class.getClassLoader(), new Class<?>[] {Adapter.class}, (proxy, method, arguments) -> {
                        switch (method.getName()) {
                            case "start", "close" -> log.add(method.getName() + " " + namespace);
                            case "reachesOthers" -> {
                                return true;
                            }
                            case "broadcastWithAck", "fetchSockets" -> {
                                return answer;
                            }
                            default -> {
                                return method.invoke(memory, arguments);
                            }
                        }
                        if (failing && method.getName().equals("start")) {
                            throw new IllegalStateException("The others are not there");
                        }
                        return null;
                    });
        };
    }

    private Hardwire server() {
        return Hardwire.of(TestWiring.of(new TestTable("/"), new TestTable("/chat")))
                .host("127.0.0.1")
                .socketIo(SocketIoOptions.builder().adapter(factory()).build());
    }

    @Test
    void fromStartToEnd() {
        try (Server server = server().listen(0)) {
            assertThat(log).containsExactlyInAnyOrder("start /", "start /chat");
            assertThat(server.namespace("/chat").name()).isEqualTo("/chat");
        }
        assertThat(log).hasSize(4).contains("close /", "close /chat");
    }

    @Test
    void aServerThatCannotListenLeavesTheOthers() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> server().listen(taken.getLocalPort())).isInstanceOf(IllegalStateException.class);
        }
        assertThat(log).hasSize(4).contains("close /", "close /chat");
    }

    @Test
    void anAdapterThatCannotStartKeepsTheServerFromStarting() {
        failing = true;
        assertThatThrownBy(() -> server().listen(0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The others are not there");
        assertThat(log).contains("close /", "close /chat");
    }

    @Test
    void whatOtherServersAnswerMayBeNonsense() throws Exception {
        try (Server server = server().listen(0)) {
            SocketNamespace namespace = server.namespace("/");
            answer = CompletableFuture.completedFuture(
                    new CollectedAnswers(2, List.of(arguments("[1"), arguments("[2]"))));
            var acks = namespace.emitWithAck("q").toCompletableFuture().get(10, TimeUnit.SECONDS);
            assertThat(acks.expected()).isEqualTo(2);
            assertThat(acks.answers()).hasSize(1);
            answer = CompletableFuture.failedFuture(new IOException("gone"));
            acks = namespace.emitWithAck("q").toCompletableFuture().get(10, TimeUnit.SECONDS);
            assertThat(acks.expected()).isZero();
            answer = CompletableFuture.completedFuture(List.of("{\"id\":\"x\"}".getBytes(StandardCharsets.UTF_8)));
            assertThat(namespace.fetchSockets().toCompletableFuture())
                    .failsWithin(10, TimeUnit.SECONDS)
                    .withThrowableThat()
                    .withMessageContaining("What another server says of a socket has no ");
        }
    }

    @Test
    void whatOtherServersAskForMayBeNonsense() {
        List<LocalNamespace> namespaces = new ArrayList<>();
        AdapterFactory factory = (namespace, local, retention) -> {
            namespaces.add(local);
            return MemoryAdapter.factory().create(namespace, local, retention);
        };
        try (SocketIoServer server =
                SocketIoServer.start(SocketIoOptions.builder().adapter(factory), new TestTable("/"))) {
            LocalNamespace local = namespaces.get(0);
            server.namespace("/").onServerEvent("e", (args, ack) -> log.add("heard"));
            for (String event : List.of("[]", "[1]", "[{}]", "[\"unheard\"]")) {
                local.serverSideEmit(arguments(event));
            }
            assertThat(log).isEmpty();
            assertThat(local.fetchSockets(Audience.ALL)).isEmpty();
        }
    }

    private static EncodedArguments arguments(String json) {
        return new EncodedArguments(json.getBytes(StandardCharsets.UTF_8), List.of());
    }
}
