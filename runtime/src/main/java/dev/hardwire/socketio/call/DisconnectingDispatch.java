package dev.hardwire.socketio.call;

import dev.hardwire.handler.DisconnectReason;

/** The call of the handler that sees the rooms of a socket once more: they are left when it has ended. */
final class DisconnectingDispatch extends LeavingCall {
    DisconnectingDispatch(SocketCalls calls, DisconnectReason reason) {
        super(calls, calls.handlers().table().isDisconnectingNonBlocking(), reason, "disconnecting");
    }

    @Override
    void invoke() throws Exception {
        handlers().table().disconnecting(this, reason());
    }

    @Override
    void finish() {
        target().leaveRooms();
        super.finish();
    }
}
