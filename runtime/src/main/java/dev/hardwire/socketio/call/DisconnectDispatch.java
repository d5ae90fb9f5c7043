package dev.hardwire.socketio.call;

import dev.hardwire.handler.DisconnectReason;

/** The call of a namespace's disconnect handler: the last one for a socket. */
final class DisconnectDispatch extends LeavingCall {
    DisconnectDispatch(SocketCalls calls, DisconnectReason reason) {
        super(calls, calls.handlers().table().isDisconnectNonBlocking(), reason, "disconnect");
    }

    @Override
    void invoke() throws Exception {
        handlers().table().disconnected(this, reason());
    }

    @Override
    void finish() {
        target().ended();
        super.finish();
    }
}
