package dev.hardwire.socketio.call;

import dev.hardwire.http.scope.Provided;
import org.jspecify.annotations.Nullable;

/** What was made for a socket when it connected, for all of its handlers. */
final class SocketState {
    private final Provided kept;
    private volatile @Nullable Object values;

    SocketState(Provided kept) {
        this.kept = kept;
    }

    /** What is closed when the socket has ended. */
    Provided kept() {
        return kept;
    }

    /** What the table has kept for itself; null while it has kept nothing. */
    @Nullable
    Object values() {
        return values;
    }

    void keep(Object made) {
        values = made;
    }
}
