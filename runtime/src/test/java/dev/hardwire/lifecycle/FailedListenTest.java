package dev.hardwire.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hardwire.Hardwire;
import dev.hardwire.Server;
import dev.hardwire.http.shop.Shop;
import dev.hardwire.http.shop.ShopRoutes;
import dev.hardwire.http.websocket.WebSocketOptions;
import dev.hardwire.netty.NettyMount;
import dev.hardwire.spi.Lifecycle;
import dev.hardwire.spi.Operation;
import dev.hardwire.spi.RouteTable;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was handed to a server that cannot start, and who has what is handed to two. */
class FailedListenTest {
    private final HandWrittenLifecycle lifecycle = new HandWrittenLifecycle();

    private Hardwire hardwire() {
        return Hardwire.of(LifecycleWiring.of(lifecycle)).host("127.0.0.1");
    }

    static Stream<Named<UnaryOperator<Hardwire>>> mistakes() {
        return Stream.of(
                Named.of(
                        "options for no endpoint",
                        hardwire -> hardwire.webSocket("/none", WebSocketOptions.defaults())),
                Named.of(
                        "a folder that is not there", hardwire -> hardwire.files("/assets", Path.of("no-such-folder"))),
                Named.of(
                        "two things at one place",
                        hardwire -> hardwire.module("/a", LifecycleWiring.of(Lifecycle.NONE))
                                .module("/a", LifecycleWiring.of(Lifecycle.NONE))));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void instancesAreClosedWhateverStopsTheStart(UnaryOperator<Hardwire> mistake) {
        assertThatThrownBy(() -> mistake.apply(hardwire()).listen(0)).isInstanceOf(RuntimeException.class);

        assertThat(lifecycle.calls).containsExactly("close instance");
    }

    /** As where a native library does not link. */
    @Test
    void anErrorIsNoExcuse() {
        RouteTable broken = new ShopRoutes(new Shop()) {
            @Override
            public List<Operation> operations() {
                throw new LinkageError("broken");
            }
        };

        assertThatThrownBy(() ->
                        Hardwire.of(new LifecycleWiring(broken, lifecycle)).listen(0))
                .isInstanceOf(LinkageError.class);

        assertThat(lifecycle.calls).containsExactly("close instance");
    }

    @Test
    void aWiringThatIsServedIsNotServedTwice() {
        Hardwire hardwire = hardwire();
        try (Server first = hardwire.listen(0)) {
            assertThatThrownBy(() -> hardwire.listen(0))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("This wiring is served already")
                    .hasMessageEndingWith("call wire again, with new instances");
            assertThat(first.port()).isPositive();
            assertThat(lifecycle.calls).as("the first has what it had").containsExactly("open", "warm");
        }
        lifecycle.calls.clear();
        hardwire.listen(0).close();
        assertThat(lifecycle.calls).as("when it has stopped").startsWith("open", "warm");
    }

    @Test
    void nothingWinsSilently() {
        Hardwire hardwire = hardwire()
                .mount("/legacy", NettyMount.of(pipeline -> {}))
                .resources("/assets", "web")
                .webSocket("/ws", WebSocketOptions.defaults());

        assertThatThrownBy(() -> hardwire.mount("/legacy/", NettyMount.of(pipeline -> {})))
                .hasMessageEndingWith("are given for /legacy: choose another path for one of them");
        assertThatThrownBy(() -> hardwire.files("/assets", Path.of("web"))).hasMessageContaining("for /assets");
        assertThatThrownBy(() -> hardwire.webSocket("/ws", WebSocketOptions.defaults()))
                .hasMessageContaining("for /ws");
    }
}
