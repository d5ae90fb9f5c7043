package dev.hardwire.http.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.handler.Request;
import dev.hardwire.http.HandlerExecutor;
import dev.hardwire.http.HttpOptions;
import dev.hardwire.http.JsonValues;
import dev.hardwire.http.WebSocketUpgrade;
import dev.hardwire.http.websocket.WebSocketOptions;
import dev.hardwire.module.MountedWiring;
import dev.hardwire.spi.EndpointConnection;
import io.netty.channel.DefaultEventLoop;
import io.netty.channel.EventLoop;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Requests to upgrade that come to nothing, as no client can make them on purpose. */
class UpgradingTest {
    private static final Request REQUEST = (Request) Proxy.newProxyInstance(
            UpgradingTest.class.getClassLoader(),
            new Class<?>[] {Request.class},
            (proxy, method, arguments) -> method.getReturnType() == List.class ? List.of() : null);

    private final List<String> log = new CopyOnWriteArrayList<>();
    private final EventLoop loop = new DefaultEventLoop();
    private final HandlerExecutor executor = HandlerExecutor.of(HttpOptions.defaults());

    @AfterEach
    void stop() {
        executor.stop(Duration.ZERO);
        loop.shutdownGracefully();
    }

    /** An upgrade that cannot be accepted. */
    private WebSocketUpgrade upgrade(boolean gone) {
        return (WebSocketUpgrade) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {WebSocketUpgrade.class}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "eventLoop" -> {
                            return loop;
                        }
                        case "request" -> {
                            return REQUEST;
                        }
                        case "onAbort" -> {
                            if (gone) {
                                ((Runnable) arguments[0]).run();
                            }
                        }
                        case "accept" -> throw new IllegalStateException("gone meanwhile");
                        case "fail" -> log.add("failed: " + ((Throwable) arguments[0]).getMessage());
                        default -> {}
                    }
                    return null;
                });
    }

    private ServedEndpoint begin(boolean gone) throws Exception {
        var endpoint = new OneEndpoint(true, true, call -> {
            call.keeping(() -> log.add("closed"));
            call.accept(new EndpointConnection() {});
        });
        var served = new ServedEndpoint(
                endpoint,
                new MountedWiring("", endpoint.wiring()),
                null,
                new JsonValues(Map.of()),
                executor,
                WebSocketOptions.defaults(),
                () -> log.add("idle"));
        loop.submit(() -> served.begin(upgrade(gone))).get(10, TimeUnit.SECONDS);
        return served;
    }

    @Test
    void aRequestThatIsGoneBeforeItBeginsIsForgotten() throws Exception {
        assertThat(begin(true).isIdle()).isTrue();
        assertThat(log).containsExactly("idle");
    }

    @Test
    void anUpgradeThatFailsLeavesNothingOpen() throws Exception {
        assertThat(begin(false).isIdle()).isTrue();
        assertThat(log).containsExactly("closed", "failed: gone meanwhile", "idle");
    }
}
