package dev.hardwire.samples.conformance;

import dev.hardwire.annotation.Namespace;
import dev.hardwire.annotation.OnConnect;
import dev.hardwire.handler.Handshake;
import dev.hardwire.handler.Socket;

/** The other namespace of the Socket.IO suite. */
@Namespace("/custom")
public final class CustomNamespace {
    @OnConnect
    void connected(Socket socket, Handshake handshake) {
        socket.emit("auth", handshake.auth());
    }
}
