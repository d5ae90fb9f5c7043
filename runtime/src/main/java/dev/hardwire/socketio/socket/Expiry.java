package dev.hardwire.socketio.socket;

import dev.hardwire.handler.DisconnectReason;
import dev.hardwire.handler.Expiring;
import dev.hardwire.http.security.Granted;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Disconnects a socket when the first of its principals expires. On the session's event loop. */
final class Expiry {
    private static final Logger LOG = LoggerFactory.getLogger(Expiry.class);
    /** How long the clock is not looked at: it may be set. */
    private static final Duration LOOK = Duration.ofHours(1);

    private final ServerSocket socket;
    private final Instant end;
    private Future<?> timer;

    private Expiry(ServerSocket socket, Instant end) {
        this.socket = socket;
        this.end = end;
        this.timer = schedule();
    }

    /** When the first of them expires; null where none does. */
    static @Nullable Instant of(Granted principals) {
        return principals.all().stream()
                .filter(Expiring.class::isInstance)
                .map(principal -> ((Expiring) principal).expiresAt())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Begins to wait for the end of a socket's principals; null where they have none. */
    static @Nullable Expiry of(ServerSocket socket, Granted principals) {
        Instant end = of(principals);
        return end == null ? null : new Expiry(socket, end);
    }

    private Future<?> schedule() {
        Instant now = Instant.now();
        Duration wait = end.isBefore(now.plus(LOOK)) ? Duration.between(now, end) : LOOK;
        // The session may have another event loop by then.
        return socket.session()
                .eventLoop()
                .schedule(() -> socket.session().execute(this::look), wait.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void look() {
        if (!socket.connected()) {
            return;
        }
        if (end.isAfter(Instant.now())) {
            timer = schedule();
        } else {
            LOG.debug(
                    "The credentials of a socket of {} have expired",
                    socket.of().name());
            socket.expel(DisconnectReason.SERVER_NAMESPACE_DISCONNECT);
        }
    }

    /** The socket has left. */
    void cancel() {
        timer.cancel(false);
    }
}
