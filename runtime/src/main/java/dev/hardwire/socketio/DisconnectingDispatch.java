package dev.hardwire.socketio;

import dev.hardwire.handler.DisconnectReason;

/** The call of the handler that sees the rooms of a socket once more: they are left when it has ended. */
final class DisconnectingDispatch extends LeavingCall {
    DisconnectingDispatch(ServerSocket socket, DisconnectReason reason) {
        super(socket, socket.table().isDisconnectingNonBlocking(), reason, "disconnecting");
    }

    @Override
    void invoke() throws Exception {
        target().table().disconnecting(this, reason());
    }

    @Override
    void finish() {
        target().leaveRooms();
        super.finish();
    }
}
