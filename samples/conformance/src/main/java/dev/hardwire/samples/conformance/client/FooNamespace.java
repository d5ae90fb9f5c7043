package dev.hardwire.samples.conformance.client;

import dev.hardwire.annotation.Namespace;
import dev.hardwire.annotation.OnEvent;
import dev.hardwire.handler.Socket;

/** A namespace that tells a client its id. */
@Namespace("/foo")
final class FooNamespace {
    @OnEvent
    String getId(Socket socket) {
        return socket.id();
    }
}
