package dev.hardwire.engineio;

import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The move of a session from polling to a WebSocket: the client opens it, probes it, ends its last poll, and then says that
 * it sends and expects all packets there. On the session's event loop only.
 */
final class Upgrade {
    /**
     * How long a poll is left waiting once the probe was answered, as with the official server: what a client is sent that
     * has just come ends it without an empty answer, and so does the client's next word on the other connection.
     */
    private static final long POLL_MILLIS = 100;

    private final EngineSession session;
    private final PollingTransport polling;
    private final long timeoutNanos;
    /** The WebSocket that the client tries, if any. */
    private @Nullable WebSocketTransport candidate;
    /** Whether the probe was answered, so that the client may complete the upgrade. */
    private boolean confirmed;

    private @Nullable Future<?> timer;

    Upgrade(EngineSession session, PollingTransport polling, long timeoutNanos) {
        this.session = session;
        this.polling = polling;
        this.timeoutNanos = timeoutNanos;
    }

    /** The client has opened a WebSocket; a second one is of no use. */
    void begin(WebSocketTransport webSocket) {
        if (!session.isOpen() || !session.isPolling() || candidate != null) {
            webSocket.reject();
            return;
        }
        candidate = webSocket;
        timer = session.eventLoop()
                .schedule(() -> session.execute(() -> cancel(webSocket)), timeoutNanos, TimeUnit.NANOSECONDS);
    }

    /** The WebSocket gets through: tells the client, and ends its poll soon. */
    void confirm(WebSocketTransport webSocket) {
        if (candidate == webSocket) {
            confirmed = true;
            webSocket.confirmProbe();
            polled();
        }
    }

    /** A poll has begun; while an upgrade is under way it is ended soon. */
    void polled() {
        if (confirmed) {
            session.eventLoop().schedule(() -> session.execute(this::endPoll), POLL_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void endPoll() {
        if (confirmed) {
            polling.endPoll();
        }
    }

    /** The client has taken the last answer to a poll: everything goes over the WebSocket from now on. */
    void complete(WebSocketTransport webSocket) {
        if (candidate != webSocket || !confirmed) {
            webSocket.reject();
            return;
        }
        forget();
        polling.end();
        session.moveTo(webSocket);
    }

    /** The WebSocket that the client tries is gone. */
    void lost(WebSocketTransport webSocket) {
        if (candidate == webSocket) {
            forget();
        }
    }

    /** The session has ended. */
    void cancel() {
        WebSocketTransport webSocket = candidate;
        if (webSocket != null) {
            cancel(webSocket);
        }
    }

    private void cancel(WebSocketTransport webSocket) {
        if (candidate == webSocket) {
            forget();
            webSocket.reject();
        }
    }

    private void forget() {
        candidate = null;
        confirmed = false;
        if (timer != null) {
            timer.cancel(false);
            timer = null;
        }
    }
}
