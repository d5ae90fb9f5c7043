package dev.hardwire.samples.conformance;

import dev.hardwire.engineio.EngineListener;
import dev.hardwire.engineio.EngineMessage;
import dev.hardwire.engineio.EngineSession;
import dev.hardwire.engineio.SessionListener;
import io.netty.buffer.ByteBuf;

/** The Engine.IO protocol suite talks to this one: it sends each message back. */
final class EngineEcho implements EngineListener {
    @Override
    public SessionListener opened(EngineSession session) {
        return new SessionListener() {
            @Override
            public void text(ByteBuf message) {
                session.send(EngineMessage.text(message.retain()));
            }

            @Override
            public void binary(ByteBuf message) {
                session.send(EngineMessage.binary(message.retain()));
            }
        };
    }
}
