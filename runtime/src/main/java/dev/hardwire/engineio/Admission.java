package dev.hardwire.engineio;

import dev.hardwire.handler.Request;
import dev.hardwire.http.HttpExchange;
import io.netty.util.concurrent.Future;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A request for a session while the application decides whether to let it in. On the event loop of the request only. */
final class Admission {
    private static final Logger LOG = LoggerFactory.getLogger(Admission.class);

    private final HttpExchange exchange;
    private final Runnable admitted;
    private final Consumer<Rejection> refused;
    /** Nobody waits for the answer any more: it was given, or the client is gone. */
    private boolean over;

    private @Nullable Future<?> timer;

    private Admission(HttpExchange exchange, Runnable admitted, Consumer<Rejection> refused) {
        this.exchange = exchange;
        this.admitted = admitted;
        this.refused = refused;
    }

    /** Asks whether a client may have a session, and goes on as is answered, now or later; not at all if it goes away. */
    static void ask(EngineOptions options, HttpExchange exchange, Runnable admitted, Consumer<Rejection> refused) {
        AllowRequest gate = options.allowRequest();
        if (gate == null) {
            admitted.run();
            return;
        }
        Admission admission = new Admission(exchange, admitted, refused);
        CompletionStage<RequestDecision> decision = decide(gate, exchange.request());
        exchange.onAbort(admission::gone);
        admission.timer = exchange.eventLoop()
                .schedule(admission::timeout, options.upgradeTimeout().toNanos(), TimeUnit.NANOSECONDS);
        decision.whenComplete(admission::decided);
    }

    private static CompletionStage<RequestDecision> decide(AllowRequest gate, Request request) {
        try {
            return gate.decide(request);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void decided(@Nullable RequestDecision decision, @Nullable Throwable failure) {
        if (exchange.eventLoop().inEventLoop()) {
            goOn(decision, failure);
            return;
        }
        try {
            exchange.eventLoop().execute(() -> goOn(decision, failure));
        } catch (RejectedExecutionException e) {
            LOG.debug("The server has stopped before a client was let in", e);
        }
    }

    private void goOn(@Nullable RequestDecision decision, @Nullable Throwable failure) {
        if (isOver()) {
            return;
        }
        if (decision == null) {
            LOG.error(
                    "Request {} is refused: allowRequest has failed",
                    exchange.request().id(),
                    failure);
            refused.accept(Rejection.forbidden(HandshakeError.FORBIDDEN.message()));
        } else if (decision.allowed()) {
            admitted.run();
        } else {
            refused.accept(Rejection.forbidden(decision.message()));
        }
    }

    private void timeout() {
        if (!isOver()) {
            LOG.warn(
                    "Request {} is refused: allowRequest has not answered in time",
                    exchange.request().id());
            refused.accept(Rejection.forbidden(HandshakeError.FORBIDDEN.message()));
        }
    }

    private void gone() {
        isOver();
    }

    /** Whether it was over already; it is from now on. */
    private boolean isOver() {
        boolean before = over;
        over = true;
        if (timer != null) {
            timer.cancel(false);
        }
        return before;
    }
}
