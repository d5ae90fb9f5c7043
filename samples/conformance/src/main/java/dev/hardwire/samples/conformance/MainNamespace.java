package dev.hardwire.samples.conformance;

import dev.hardwire.annotation.Namespace;
import dev.hardwire.annotation.OnConnect;
import dev.hardwire.annotation.OnEvent;
import dev.hardwire.handler.Args;
import dev.hardwire.handler.Handshake;
import dev.hardwire.handler.Socket;

/** The main namespace of the Socket.IO suite: sends back what it gets. */
@Namespace
public final class MainNamespace {
    @OnConnect
    void connected(Socket socket, Handshake handshake) {
        socket.emit("auth", handshake.auth());
    }

    @OnEvent
    void message(Socket socket, Args args) {
        socket.emit("message-back", args);
    }

    @OnEvent("message-with-ack")
    Args messageWithAck(Args args) {
        return args;
    }
}
