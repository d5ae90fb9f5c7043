package dev.hardwire.socketio.call;

import dev.hardwire.handler.HttpProblem;
import dev.hardwire.handler.Refused;
import dev.hardwire.http.ThrownProblem;
import dev.hardwire.socketio.packet.ArgumentsBuilder;
import dev.hardwire.socketio.packet.Packet;
import dev.hardwire.spi.json.JsonName;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.Violation;
import dev.hardwire.spi.json.Violations;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * What a client hears when its event was of no use. Asked for an acknowledgement, it gets one with a single object: {@code
 * {"message":"Internal server error"}}, or {@code {"message":"Invalid payload","errors":[{"pointer":…,"message":…},…]}} with
 * JSON Pointers into the array of the arguments; or, where the handler, or what was to provide something to it, has thrown a
 * problem, {@code {"message":…,"status":403}} with its detail (or title), its status and its extension members; or, where
 * the event was refused, {@code {"message":…,"data":…}}, the data only where there are some. Otherwise only
 * the payload that is not valid is reported, by an event {@code error} with that object, which names the event as {@code
 * event} too.
 */
public final class ErrorReply {
    /** The event that reports a payload that is not valid. */
    private static final String EVENT = "error";

    private static final Logger LOG = LoggerFactory.getLogger(ErrorReply.class);
    private static final JsonName MESSAGE = JsonName.of("message");
    private static final JsonName DATA = JsonName.of("data");
    private static final JsonName EVENT_NAME = JsonName.of("event");
    private static final JsonName ERRORS = JsonName.of("errors");
    private static final JsonName POINTER = JsonName.of("pointer");

    private ErrorReply() {}

    /** The handler has failed. */
    static void failed(CalledSocket socket, long ackId, Throwable failure) {
        ArgumentsBuilder ack = socket.encoder().ack(ackId);
        try {
            write(ack.writer(), failure);
        } catch (IllegalArgumentException e) {
            LOG.error("A member of a problem cannot be written", e);
            ack.abandon();
            ack = socket.encoder().ack(ackId);
            write(ack.writer(), e);
        }
        socket.send(ack.build());
    }

    private static void write(JsonWriter out, Throwable failure) {
        out.beginObject();
        if (failure instanceof HttpProblem problem) {
            ThrownProblem.writeReply(out, problem);
        } else if (failure instanceof Refused refused) {
            write(out, refused);
        } else {
            out.name(MESSAGE);
            out.value("Internal server error");
        }
        out.endObject();
    }

    private static void write(JsonWriter out, Refused refused) {
        out.name(MESSAGE);
        out.value(refused.getMessage());
        if (refused.data() != null) {
            out.name(DATA);
            out.value(refused.data());
        }
    }

    /** The data with which a client is refused; null where it cannot be written. */
    public static @Nullable JsonNode data(HttpProblem problem) {
        try {
            return ThrownProblem.node(problem);
        } catch (IllegalArgumentException e) {
            LOG.error("A member of a problem cannot be written", e);
            return null;
        }
    }

    /** The client sends more events than it may. */
    static void tooManyEvents(CalledSocket socket, String event, long ackId) {
        boolean asked = ackId != Packet.NO_ID;
        ArgumentsBuilder reply =
                asked ? socket.encoder().ack(ackId) : socket.encoder().event(EVENT, Packet.NO_ID);
        JsonWriter out = reply.writer();
        out.beginObject();
        out.name(MESSAGE);
        out.value("Too many events");
        if (!asked) {
            out.name(EVENT_NAME);
            out.value(event);
        }
        out.endObject();
        socket.send(reply.build());
    }

    /** The arguments do not fit. */
    static void invalidPayload(CalledSocket socket, String event, long ackId, Violations violations) {
        if (ackId == Packet.NO_ID) {
            ArgumentsBuilder error = socket.encoder().event(EVENT, Packet.NO_ID);
            write(error.writer(), event, violations);
            socket.send(error.build());
        } else {
            ArgumentsBuilder ack = socket.encoder().ack(ackId);
            write(ack.writer(), null, violations);
            socket.send(ack.build());
        }
    }

    private static void write(JsonWriter out, @Nullable String event, Violations violations) {
        out.beginObject();
        out.name(MESSAGE);
        out.value("Invalid payload");
        if (event != null) {
            out.name(EVENT_NAME);
            out.value(event);
        }
        out.name(ERRORS);
        out.beginArray();
        for (Violation violation : violations.list()) {
            out.beginObject();
            out.name(POINTER);
            out.value(violation.where());
            out.name(MESSAGE);
            out.value(violation.message());
            out.endObject();
        }
        out.endArray();
        out.endObject();
    }
}
