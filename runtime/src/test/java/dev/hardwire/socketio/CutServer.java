package dev.hardwire.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hardwire.handler.Args;
import dev.hardwire.net.CuttingProxy;
import dev.hardwire.net.CuttingProxy.Cut;
import dev.hardwire.net.CuttingProxy.Direction;
import dev.hardwire.net.CuttingProxy.Pieces;
import dev.hardwire.socketio.namespace.ServerNamespace;
import dev.hardwire.spi.SocketCall;
import java.time.Duration;
import java.util.Map;

/**
 * A server behind a proxy that cuts, and another one beside it, which a client of the test tells what to cut, and what to emit
 * meanwhile.
 */
final class CutServer implements AutoCloseable {
    private final SocketIoServer server;
    private final CuttingProxy proxy;
    private final SocketIoServer control;

    private CutServer(TestWiring wiring, SocketIoOptions.Builder options) {
        server = SocketIoServer.start(wiring, options);
        proxy = CuttingProxy.to(server.port());
        control = SocketIoServer.start(new TestTable("/")
                .onBlocking("cut", call -> done(call, () -> proxy.cut(Cut.valueOf(text(call, 0)))))
                .onBlocking(
                        "cutAfter",
                        call -> done(
                                call,
                                () -> proxy.cutAfter(
                                        Direction.valueOf(text(call, 0)),
                                        call.args().get(1).longValue(),
                                        Cut.valueOf(text(call, 2)))))
                .onBlocking("shut", call -> done(call, () -> proxy.shut(Cut.valueOf(text(call, 0)))))
                .onBlocking("open", call -> done(call, proxy::open))
                .onBlocking("calm", call -> done(call, proxy::calm))
                .onBlocking("pieces", call -> done(call, () -> proxy.pieces(Pieces.valueOf(text(call, 0)))))
                .onBlocking(
                        "delay",
                        call -> done(
                                call,
                                () -> proxy.delay(
                                        Duration.ofMillis(call.args().get(0).longValue()))))
                .onBlocking("emit", call -> done(call, () -> emit(call.args()))));
    }

    /** A server with these options. */
    static CutServer start(TestWiring wiring, SocketIoOptions.Builder options) {
        // Clients and servers that hear nothing of a cut give up soon, but not where a machine only stops for a second.
        return new CutServer(
                wiring,
                options.pingInterval(Duration.ofSeconds(2))
                        .pingTimeout(Duration.ofSeconds(3))
                        .closeTimeout(Duration.ofSeconds(1)));
    }

    private static String text(SocketCall call, int index) {
        return call.args().get(index).stringValue();
    }

    private static void done(SocketCall call, Runnable task) {
        task.run();
        call.ack();
    }

    /** The arguments are a namespace, a room or null, an event, and what goes with it. */
    private void emit(Args args) {
        var namespace = server.namespace(args.get(0).stringValue());
        var to = args.get(1).isNull() ? namespace : namespace.to(args.get(1).stringValue());
        to.emit(args.get(2).stringValue(), args.asList().subList(3, args.size()).toArray());
    }

    CuttingProxy proxy() {
        return proxy;
    }

    SocketIoServer server() {
        return server;
    }

    /** What a script has to know. */
    Map<String, String> environment() {
        return Map.of(
                "HARDWIRE_URL", proxy.url(),
                "HARDWIRE_DIRECT", server.url(),
                "HARDWIRE_CONTROL", control.url());
    }

    /** Waits until nothing is left of any client. */
    void awaitNobody() {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(server.io().sessionCount()).as("sessions").isZero();
            assertThat(server.io().socketCount()).as("sockets").isZero();
            assertThat(((ServerNamespace) server.namespace("/"))
                            .members()
                            .rooms()
                            .roomCount())
                    .as("rooms")
                    .isZero();
        });
    }

    @Override
    public void close() {
        proxy.close();
        control.close();
        server.close();
    }
}
