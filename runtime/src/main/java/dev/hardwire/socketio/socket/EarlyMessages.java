package dev.hardwire.socketio.socket;

import dev.hardwire.engineio.EngineMessage;
import dev.hardwire.engineio.EngineSession;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What waits until a client is let in: what it has missed, if it goes on, and what was emitted to it early. */
final class EarlyMessages {
    private List<EngineMessage> missed = List.of();
    private final List<EngineMessage> emitted = new ArrayList<>();

    void missed(List<EngineMessage> messages) {
        missed = messages;
    }

    /**
     * Keeps what was emitted.
     *
     * @return how many such messages wait
     */
    int add(EngineMessage message) {
        emitted.add(message);
        return emitted.size();
    }

    /** Sends what the client has missed, in front of the answer to its CONNECT. */
    void sendMissed(EngineSession session) {
        missed.forEach(session::transmit);
    }

    /** Sends what was emitted, behind that. */
    void sendEmitted(Consumer<EngineMessage> transmit) {
        emitted.forEach(transmit);
    }

    void release() {
        missed.forEach(EngineMessage::release);
        emitted.forEach(EngineMessage::release);
    }
}
