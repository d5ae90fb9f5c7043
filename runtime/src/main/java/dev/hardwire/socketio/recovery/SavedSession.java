package dev.hardwire.socketio.recovery;

import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.Violations;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is kept of a socket whose client was cut off.
 *
 * @param socketId its id, which it keeps
 * @param lastOffset of the event that was sent to it last; null where none was
 * @param leftAt the offset that marks when it has left: what came behind it was not sent to it
 * @param rooms those that it was in, its own not among them
 * @param values by name, those made for the connection that can be written as JSON
 * @param data what the application has kept of it, as an object
 */
public record SavedSession(
        String socketId,
        @Nullable String lastOffset,
        String leftAt,
        Set<String> rooms,
        Map<String, JsonNode> values,
        JsonNode data) {
    /** Copies the collections. */
    public SavedSession {
        rooms = Set.copyOf(rooms);
        values = Map.copyOf(values);
    }

    /**
     * The event behind which the client has missed what it has missed.
     *
     * @param clientOffset of the event that the client has got last
     */
    public String missedSince(String clientOffset) {
        // Who has got all that was sent need not know how long ago that was: the mark of its leaving is as old as the
        // session.
        return clientOffset.equals(lastOffset) ? leftAt : clientOffset;
    }

    /** The session as an adapter keeps it. */
    public byte[] toJson() {
        JsonWriter out = new JsonWriter(256);
        out.beginObject();
        out.name("sid");
        out.value(socketId);
        out.name("lastOffset");
        out.value(lastOffset);
        out.name("leftAt");
        out.value(leftAt);
        out.name("rooms");
        out.beginArray();
        rooms.forEach(out::value);
        out.endArray();
        out.name("values");
        out.beginObject();
        values.forEach((name, value) -> {
            out.name(name);
            out.value(value);
        });
        out.endObject();
        out.name("data");
        out.value(data);
        out.endObject();
        return out.toByteArray();
    }

    /** Reads what {@link #toJson} has written; nothing where that was a server of another version. */
    public static Optional<SavedSession> parse(byte[] json) {
        JsonNode node;
        try (JsonReader reader = JsonReader.of(json, 0, json.length, new Violations())) {
            node = reader.node();
        }
        String socketId = node.path("sid").stringValue(null);
        String leftAt = node.path("leftAt").stringValue(null);
        if (socketId == null || leftAt == null) {
            return Optional.empty();
        }
        Set<String> rooms = new LinkedHashSet<>();
        node.path("rooms").forEach(room -> rooms.add(room.stringValue()));
        Map<String, JsonNode> values = new LinkedHashMap<>();
        node.path("values").properties().forEach(each -> values.put(each.getKey(), each.getValue()));
        return Optional.of(new SavedSession(
                socketId, node.path("lastOffset").stringValue(null), leftAt, rooms, values, node.path("data")));
    }
}
