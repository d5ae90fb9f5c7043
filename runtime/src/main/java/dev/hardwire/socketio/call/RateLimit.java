package dev.hardwire.socketio.call;

import dev.hardwire.engineio.CloseReason;
import dev.hardwire.socketio.packet.Packet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Holds one socket's client to the rate of events of its namespace. On the session's event loop only. */
final class RateLimit {
    private static final Logger LOG = LoggerFactory.getLogger(RateLimit.class);

    private final SocketCalls calls;
    private final EventRate rate;

    private RateLimit(SocketCalls calls, EventRate rate) {
        this.calls = calls;
        this.rate = rate;
    }

    /** The limit of a socket; null where there is none. */
    static @Nullable RateLimit of(SocketCalls calls) {
        CallOptions options = calls.handlers().options();
        return options.maxEventRate() == 0
                ? null
                : new RateLimit(
                        calls, new EventRate(options.maxEventRate(), options.maxEventBurst(), System::nanoTime));
    }

    /** Whether an event that has come is to be handled; else the client hears of it, and is disconnected for abuse. */
    boolean mayCome(String event, long ackId) {
        switch (rate.take()) {
            case HANDLE -> {
                return true;
            }
            case TELL -> ErrorReply.tooManyEvents(calls.socket(), event, ackId);
            case REFUSE -> {
                if (ackId != Packet.NO_ID) {
                    ErrorReply.tooManyEvents(calls.socket(), event, ackId);
                }
            }
            case CLOSE -> {
                LOG.info(
                        "A client at {} is disconnected: it floods {} with events",
                        calls.socket().handshake().address(),
                        calls.handlers().name());
                calls.socket().session().close(CloseReason.FORCED_CLOSE);
            }
        }
        return false;
    }
}
