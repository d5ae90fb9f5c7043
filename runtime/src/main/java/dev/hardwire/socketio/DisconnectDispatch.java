package dev.hardwire.socketio;

import dev.hardwire.handler.DisconnectReason;
import dev.hardwire.handler.EventCall;
import dev.hardwire.socketio.packet.RawArgs;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The call of a namespace's disconnect handler: the last one for a socket. */
final class DisconnectDispatch extends Call {
    private static final Logger LOG = LoggerFactory.getLogger(DisconnectDispatch.class);
    private static final long RETRY_MILLIS = 20;

    private final DisconnectReason reason;

    DisconnectDispatch(ServerSocket socket, DisconnectReason reason) {
        super(socket, socket.table().isDisconnectNonBlocking());
        this.reason = reason;
    }

    @Override
    void invoke() throws Exception {
        target().table().disconnected(this, reason);
    }

    /** Tries again: what a handler has begun at the connect it must be able to end, unless the server has stopped. */
    @Override
    void noRoom() {
        ServerSocket socket = target();
        if (socket.of().io().executor().isStopped()) {
            LOG.debug(
                    "The server has stopped before the disconnect handler of {} is called",
                    socket.of().name());
            finish();
            return;
        }
        socket.session().eventLoop().schedule(() -> socket.startAgain(this), RETRY_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    void finish() {
        target().ended();
        super.finish();
    }

    @Override
    EventCall description() {
        return new EventCall("disconnect", RawArgs.EMPTY);
    }
}
