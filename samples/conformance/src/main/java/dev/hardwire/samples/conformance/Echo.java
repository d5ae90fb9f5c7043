package dev.hardwire.samples.conformance;

import dev.hardwire.annotation.NonBlocking;
import dev.hardwire.annotation.OnMessage;
import dev.hardwire.annotation.WebSocketEndpoint;

/** Sends each message back, text as text and binary as binary. */
@WebSocketEndpoint("/")
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
