package dev.hardwire.socketio;

import dev.hardwire.handler.DisconnectReason;

/** The call of a namespace's disconnect handler: the last one for a socket. */
final class DisconnectDispatch extends LeavingCall {
    DisconnectDispatch(ServerSocket socket, DisconnectReason reason) {
        super(socket, socket.table().isDisconnectNonBlocking(), reason, "disconnect");
    }

    @Override
    void invoke() throws Exception {
        target().table().disconnected(this, reason());
    }

    @Override
    void finish() {
        target().ended();
        super.finish();
    }
}
