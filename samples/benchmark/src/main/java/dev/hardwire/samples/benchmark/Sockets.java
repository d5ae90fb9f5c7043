package dev.hardwire.samples.benchmark;

import dev.hardwire.annotation.Namespace;
import dev.hardwire.annotation.NonBlocking;
import dev.hardwire.annotation.OnEvent;
import dev.hardwire.handler.Args;
import dev.hardwire.handler.Socket;
import tools.jackson.databind.JsonNode;

/** The main namespace: echo, acknowledgement, and a broadcast to a room. */
@Namespace
@NonBlocking
public final class Sockets {
    @OnEvent
    void echo(Socket socket, Args args) {
        socket.emit("echo", args);
    }

    @OnEvent
    Args ack(Args args) {
        return args;
    }

    @OnEvent
    void join(Socket socket, String room) {
        socket.join(room);
    }

    @OnEvent
    void cast(Socket socket, String room, JsonNode payload) {
        socket.namespace().to(room).emit("msg", payload);
    }
}
