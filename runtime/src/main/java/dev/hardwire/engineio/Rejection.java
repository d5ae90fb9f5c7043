package dev.hardwire.engineio;

import dev.hardwire.spi.json.JsonWriter;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request that is refused before it reaches a session.
 *
 * @param error the kind of mistake
 * @param message what the client is told
 * @param context what a listener is told beside it
 */
record Rejection(HandshakeError error, String message, Map<String, String> context) {
    /** With the error's own message, and nothing else to say. */
    static Rejection of(HandshakeError error) {
        return new Rejection(error, error.message(), Map.of());
    }

    /** With what was wrong with the request; null if it was missing. */
    static Rejection of(HandshakeError error, String name, @Nullable String value) {
        return new Rejection(error, error.message(), value == null ? Map.of() : Map.of(name, value));
    }

    /** A request that is valid but not here and now. */
    static Rejection badRequest(String name) {
        return of(HandshakeError.BAD_REQUEST, "name", name);
    }

    /** The session is on another transport than the request. */
    static Rejection mismatch(Transport asked, Transport previous) {
        return new Rejection(
                HandshakeError.BAD_REQUEST,
                HandshakeError.BAD_REQUEST.message(),
                Map.of(
                        "name",
                        "TRANSPORT_MISMATCH",
                        "transport",
                        asked.wireName(),
                        "previousTransport",
                        previous.wireName()));
    }

    /** The application refuses the client. */
    static Rejection forbidden(String message) {
        return new Rejection(HandshakeError.FORBIDDEN, message, Map.of("message", message));
    }

    /** The answer to a request that is no upgrade. */
    ByteBuf json() {
        JsonWriter json = new JsonWriter(64);
        json.beginObject();
        json.name("code");
        json.value(error.code());
        json.name("message");
        json.value(message);
        json.endObject();
        return Unpooled.wrappedBuffer(json.buffer(), 0, json.size());
    }
}
