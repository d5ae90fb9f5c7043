package dev.hardwire.socketio.call;

import dev.hardwire.engineio.EngineSession;
import dev.hardwire.handler.DisconnectReason;
import dev.hardwire.handler.EventCall;
import dev.hardwire.socketio.packet.RawArgs;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The call of a handler that ends what others have begun for a socket: it is tried again until there is room for it. */
abstract class LeavingCall extends Call {
    private static final Logger LOG = LoggerFactory.getLogger(LeavingCall.class);
    private static final long RETRY_MILLIS = 20;

    private final DisconnectReason reason;
    private final String event;

    /** @param event what the error handler and the log call it */
    LeavingCall(SocketCalls calls, boolean nonBlocking, DisconnectReason reason, String event) {
        super(calls, nonBlocking);
        this.reason = reason;
        this.event = event;
    }

    final DisconnectReason reason() {
        return reason;
    }

    @Override
    final boolean isLast() {
        return true;
    }

    /** Tries again: what a handler has begun at the connect it must be able to end, unless the server has stopped. */
    @Override
    void noRoom() {
        if (handlers().executor().isStopped()) {
            LOG.debug(
                    "The server has stopped before the {} handler of {} is called",
                    event,
                    handlers().name());
            finish();
            return;
        }
        EngineSession session = target().session();
        // The session may have another event loop by then.
        session.eventLoop()
                .schedule(
                        () -> session.execute(() -> start(handlers().executor())), RETRY_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    EventCall description() {
        return new EventCall(event, RawArgs.EMPTY);
    }
}
