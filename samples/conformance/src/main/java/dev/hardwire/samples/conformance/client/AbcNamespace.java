package dev.hardwire.samples.conformance.client;

import dev.hardwire.annotation.Namespace;
import dev.hardwire.annotation.OnConnect;
import dev.hardwire.handler.Handshake;
import dev.hardwire.handler.Socket;

/** A namespace that tells a client what it said when it connected. */
@Namespace("/abc")
final class AbcNamespace {
    @OnConnect
    void connected(Socket socket, Handshake handshake) {
        socket.emit("handshake", HandshakeJson.of(handshake));
    }
}
