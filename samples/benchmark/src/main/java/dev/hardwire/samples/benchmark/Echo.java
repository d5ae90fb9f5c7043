package dev.hardwire.samples.benchmark;

import dev.hardwire.annotation.NonBlocking;
import dev.hardwire.annotation.OnMessage;
import dev.hardwire.annotation.WebSocketEndpoint;

/** Sends each message back. */
@WebSocketEndpoint("/ws")
@NonBlocking
public final class Echo {
    @OnMessage
    String text(String message) {
        return message;
    }

    @OnMessage
    byte[] binary(byte[] message) {
        return message;
    }
}
