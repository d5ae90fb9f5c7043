package dev.hardwire.socketio;

import dev.hardwire.socketio.packet.ArgumentsBuilder;
import dev.hardwire.socketio.packet.Packet;
import dev.hardwire.spi.json.JsonName;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.Violation;
import dev.hardwire.spi.json.Violations;
import org.jspecify.annotations.Nullable;

/**
 * What a client hears when its event was of no use. Asked for an acknowledgement, it gets one with a single object: {@code
 * {"message":"Internal server error"}}, or {@code {"message":"Invalid payload","errors":[{"pointer":…,"message":…},…]}} with
 * JSON Pointers into the array of the arguments. Otherwise only the payload that is not valid is reported, by an event
 * {@code error} with that object, which names the event as {@code event} too.
 */
final class ErrorReply {
    /** The event that reports a payload that is not valid. */
    private static final String EVENT = "error";

    private static final JsonName MESSAGE = JsonName.of("message");
    private static final JsonName EVENT_NAME = JsonName.of("event");
    private static final JsonName ERRORS = JsonName.of("errors");
    private static final JsonName POINTER = JsonName.of("pointer");

    private ErrorReply() {}

    /** The handler has failed. */
    static void failed(ServerSocket socket, long ackId) {
        ArgumentsBuilder ack = socket.encoder().ack(ackId);
        JsonWriter out = ack.writer();
        out.beginObject();
        out.name(MESSAGE);
        out.value("Internal server error");
        out.endObject();
        socket.send(ack.build());
    }

    /** The arguments do not fit. */
    static void invalidPayload(ServerSocket socket, String event, long ackId, Violations violations) {
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
