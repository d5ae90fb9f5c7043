package dev.hardwire.http.endpoint;

import dev.hardwire.handler.Request;
import dev.hardwire.http.Problem;
import dev.hardwire.http.WebSocketUpgrade;
import dev.hardwire.http.request.RequestHandshake;
import dev.hardwire.http.scope.Provided;
import dev.hardwire.http.security.Granted;
import dev.hardwire.spi.EndpointConnection;
import dev.hardwire.spi.ParameterReader;
import dev.hardwire.spi.UpgradeCall;
import dev.hardwire.spi.json.Violations;
import dev.hardwire.spi.security.Principals;
import io.netty.util.concurrent.Future;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A request to an endpoint until it is upgraded or answered. What is decided is touched on the event loop only; the rest on
 * one thread at a time, that of the table's {@code connect}.
 */
final class Upgrading extends ChainedCall implements UpgradeCall {
    private final ServedEndpoint endpoint;
    private final WebSocketUpgrade upgrade;
    private final RequestHandshake handshake;
    private final Violations violations = new Violations();
    private final Provided kept;
    private final @Nullable Future<?> timeout;
    private Granted principals = Granted.NOBODY;
    private @Nullable ParameterReader parameters;
    /** Whether {@code connect} has accepted or refused. */
    private boolean settled;
    /** Whether it is upgraded or answered, or nobody is left to be told; event loop only. */
    private boolean decided;

    Upgrading(ServedEndpoint endpoint, WebSocketUpgrade upgrade) {
        super(upgrade.eventLoop(), endpoint.executor(), endpoint.table().isConnectNonBlocking());
        this.endpoint = endpoint;
        this.upgrade = upgrade;
        this.handshake = new RequestHandshake(upgrade.request(), null);
        this.kept = nothingProvided();
        this.timeout = upgrade.eventLoop()
                .schedule(this::late, endpoint.options().upgradeTimeout().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** To be called when it is known: the request may have gone already. On the event loop. */
    void begin() {
        upgrade.onAbort(this::gone);
    }

    WebSocketUpgrade upgrade() {
        return upgrade;
    }

    // ---- on the way ----

    /** It may be worked on: nobody asks for credentials, or they are these. On the event loop. */
    void admitted(Granted granted) {
        if (decided) {
            return;
        }
        principals = granted;
        upgrade.admit(granted);
        if (endpoint.table().isConnectNonBlocking()) {
            connect();
        } else if (!endpoint.executor().execute(this::connect)) {
            tooBusy();
        }
    }

    private void connect() {
        run(() -> endpoint.table().connect(this));
    }

    @Override
    void ended() {
        if (!settled) {
            failed(new IllegalStateException("The endpoint " + endpoint.path() + " has neither accepted nor refused"));
        }
    }

    /** Answers what was thrown. */
    @Override
    void failed(Throwable failure) {
        settled = true;
        kept.closeBehind(failure, () -> decide(() -> upgrade.fail(failure, endpoint.routes())));
    }

    @Override
    void lost() {
        kept.end(() -> {});
    }

    void tooBusy() {
        decide(() -> upgrade.respond(Problem.of(503, "The server is too busy"), Map.of()));
    }

    // ---- how it ends ----

    private void late() {
        long millis = endpoint.options().upgradeTimeout().toMillis();
        decide(() -> upgrade.respond(
                Problem.of(503, "The endpoint was not ready for the connection within " + millis + " ms"), Map.of()));
    }

    private void gone() {
        decide(() -> {});
    }

    /** The server stops. On any thread. */
    void stop() {
        decide(() -> upgrade.respond(Problem.of(503, "The server is stopping"), Map.of()));
    }

    /** Does something unless the request has found its end already. */
    void decide(Runnable end) {
        onLoop(() -> {
            if (!decided) {
                decided = true;
                if (timeout != null) {
                    timeout.cancel(false);
                }
                try {
                    end.run();
                } finally {
                    endpoint.decided(this);
                }
            }
        });
    }

    @Override
    public boolean rejected() {
        if (violations.count() == 0) {
            return false;
        }
        settled = true;
        closeAll();
        decide(() -> upgrade.respond(Problem.of(violations), Map.of()));
        return true;
    }

    @Override
    public void accept(EndpointConnection connection, Opening opening) {
        if (settled) {
            throw new IllegalStateException("The request is accepted, or refused, already");
        }
        settled = true;
        // It outlives this call: the handler of the opening has it.
        Provided forOpening = takeProvided();
        boolean alive = onLoop(() -> {
            if (decided) {
                closeKept(forOpening);
            } else {
                decide(() -> open(connection, opening, forOpening));
            }
        });
        if (!alive) {
            closeKept(forOpening);
        }
    }

    private void open(EndpointConnection connection, Opening opening, @Nullable Provided forOpening) {
        try {
            endpoint.open(this, connection, opening, forOpening);
        } catch (RuntimeException e) {
            closeKept(forOpening);
            upgrade.fail(e, endpoint.routes());
        }
    }

    private void closeKept(@Nullable Provided forOpening) {
        if (forOpening != null) {
            forOpening.end(() -> {});
        }
        kept.end(() -> {});
    }

    private void closeAll() {
        closeProvidedLater();
        kept.end(() -> {});
    }

    // ---- what connect is given ----

    Provided kept() {
        return kept;
    }

    @Override
    public Request request() {
        return upgrade.request();
    }

    @Override
    public RequestHandshake handshake() {
        return handshake;
    }

    @Override
    public Principals principals() {
        return principals;
    }

    @Override
    public ParameterReader parameters() {
        ParameterReader made = parameters;
        if (made == null) {
            made = new ParameterReader(upgrade.parameters(endpoint.depth()), violations);
            parameters = made;
        }
        return made;
    }

    @Override
    public <T extends @Nullable AutoCloseable> T keeping(T resource) {
        if (resource != null) {
            kept.keep(resource);
        }
        return resource;
    }
}
