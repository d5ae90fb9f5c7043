package dev.hardwire.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.engineio.WebSocketClient;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Between the event loop and a handler there are ordinary calls: no reflection, no method handles. */
class StackTraceTest {
    private static final List<String> FORBIDDEN =
            List.of("java.lang.reflect.", "jdk.internal.reflect.", "java.lang.invoke.", "sun.reflect.");

    private final BlockingQueue<StackTraceElement[]> traces = new LinkedBlockingQueue<>();

    private void take() {
        traces.add(new Throwable().getStackTrace());
    }

    @Test
    void handlersAreCalledDirectly() throws Exception {
        TestTable loop = new TestTable("/")
                .onConnect(call -> {
                    take();
                    call.accept(true);
                })
                .on("event", call -> take())
                .on("stage", call -> call.when(CompletableFuture.completedFuture(1), value -> take()))
                .onFailed((socket, call, failure) -> {
                    take();
                    return true;
                })
                .on("failing", call -> {
                    throw new IllegalStateException();
                })
                .onDisconnect((socket, reason) -> take());
        TestTable blocking = new TestTable("/blocking")
                .onConnectBlocking(call -> {
                    take();
                    call.accept(true);
                })
                .onBlocking("event", call -> take())
                .onDisconnectBlocking((socket, reason) -> take());
        try (SocketIoServer server = SocketIoServer.start(loop, blocking);
                WebSocketClient client = server.joined()) {
            client.send("40/blocking").next();
            client.send("42[\"event\"]", "42[\"stage\"]", "42[\"failing\"]", "42/blocking,[\"event\"]");
            areDirect(6);
            // Not before: what waits for a socket that leaves is dropped.
            client.send("41", "41/blocking");
            areDirect(2);
        }
    }

    private void areDirect(int calls) throws InterruptedException {
        for (int i = 0; i < calls; i++) {
            StackTraceElement[] trace = traces.poll(10, TimeUnit.SECONDS);
            assertThat(trace).isNotNull();
            assertThat(Arrays.stream(trace).map(StackTraceElement::getClassName))
                    .noneMatch(name -> FORBIDDEN.stream().anyMatch(name::startsWith));
        }
    }
}
