package dev.hardwire.socketio.socket;

import dev.hardwire.engineio.CloseReason;
import dev.hardwire.engineio.EngineOptions;
import dev.hardwire.engineio.EngineSession;
import dev.hardwire.engineio.SlowConsumer;
import dev.hardwire.http.transport.LoopThread;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has who emits to one socket wait while too much waits for its client: {@link SlowConsumer#WAIT}. */
final class Pacing {
    private static final Logger LOG = LoggerFactory.getLogger(Pacing.class);

    private Pacing() {}

    /** Waits, where that is the policy, there is reason to, and the thread may; on any thread. */
    static void before(EngineSession session, EngineOptions options) {
        if (options.slowConsumer() == SlowConsumer.WAIT
                && session.isCongested()
                && !LoopThread.isCurrent()
                && !session.eventLoop().inEventLoop()) {
            await(session, options);
        }
    }

    private static void await(EngineSession session, EngineOptions options) {
        try {
            session.whenRelieved()
                    .toCompletableFuture()
                    .get(options.slowConsumerTimeout().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            LOG.info(
                    "A client is disconnected: nothing of what it is sent was taken in {}",
                    options.slowConsumerTimeout(),
                    e);
            session.close(CloseReason.FORCED_CLOSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("What is waited for does not fail", e);
        }
    }
}
