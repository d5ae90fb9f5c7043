package dev.hardwire.samples.conformance.client;

import dev.hardwire.Hardwire;
import dev.hardwire.annotation.Application;
import dev.hardwire.engineio.RequestDecision;
import dev.hardwire.socketio.SocketIoOptions;
import dev.hardwire.socketio.recovery.RecoveryOptions;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** The suite of the JavaScript client talks to this one, at port 3210. */
@Application(
        parts = {
            AbcNamespace.class,
            AsdNamespace.class,
            FooNamespace.class,
            MainNamespace.class,
            NoNamespace.class,
            TimeoutNamespace.class,
            ValidNamespace.class
        })
public final class ClientProfile {
    private static final Duration PING_INTERVAL = Duration.ofSeconds(2);
    /** A test relies on it that a session is not there at once. */
    private static final Executor LATER = CompletableFuture.delayedExecutor(10, TimeUnit.MILLISECONDS);

    private ClientProfile() {}

    /** The server, not yet started. */
    public static Hardwire server() {
        return Hardwire.of(ClientProfileWiring.wire(
                        new AbcNamespace(),
                        new AsdNamespace(),
                        new FooNamespace(),
                        new MainNamespace(),
                        new NoNamespace(),
                        new TimeoutNamespace(),
                        new ValidNamespace()))
                .socketIo(SocketIoOptions.builder()
                        .pingInterval(PING_INTERVAL)
                        .recovery(RecoveryOptions.defaults())
                        .allowRequest(request -> CompletableFuture.supplyAsync(RequestDecision::allow, LATER))
                        .build());
    }
}
