package dev.hardwire.socketio.socket;

import dev.hardwire.handler.SocketData;
import dev.hardwire.spi.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the application keeps of a socket, up to so many bytes. Thread-safe. */
final class BoundedData implements SocketData {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final int limit;
    /** Guarded by this, as the rest. */
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private int bytes;

    /** A value, and how much of the limit it takes with its name. */
    private record Entry(JsonNode value, int bytes) {}

    BoundedData(int limit) {
        this.limit = limit;
    }

    @Override
    public synchronized @Nullable JsonNode get(String name) {
        Entry entry = entries.get(name);
        return entry == null ? null : entry.value.deepCopy();
    }

    @Override
    public synchronized @Nullable JsonNode put(String name, JsonNode value) {
        Entry made = new Entry(value.deepCopy(), size(name, value));
        Entry former = entries.get(name);
        int total = bytes - (former == null ? 0 : former.bytes) + made.bytes;
        if (total > limit || total < 0) {
            throw new IllegalStateException(
                    "The data of a socket can have " + limit + " bytes; raise maxSocketData, or keep less");
        }
        bytes = total;
        entries.put(name, made);
        return former == null ? null : former.value;
    }

    /** As in the JSON of all: with quotation marks, a colon and a comma. */
    private static int size(String name, JsonNode value) {
        JsonWriter out = new JsonWriter(64);
        out.value(value);
        return name.getBytes(StandardCharsets.UTF_8).length + 4 + out.size();
    }

    @Override
    public @Nullable JsonNode put(String name, String value) {
        return put(name, NODES.stringNode(value));
    }

    @Override
    public @Nullable JsonNode put(String name, long value) {
        return put(name, NODES.numberNode(value));
    }

    @Override
    public @Nullable JsonNode put(String name, boolean value) {
        return put(name, NODES.booleanNode(value));
    }

    @Override
    public synchronized JsonNode update(String name, UnaryOperator<JsonNode> change) {
        JsonNode before = get(name);
        JsonNode changed = change.apply(before == null ? NODES.missingNode() : before);
        put(name, changed);
        return changed;
    }

    @Override
    public synchronized @Nullable JsonNode remove(String name) {
        Entry former = entries.remove(name);
        if (former == null) {
            return null;
        }
        bytes -= former.bytes;
        return former.value;
    }

    @Override
    public synchronized Set<String> names() {
        return Collections.unmodifiableSet(new LinkedHashSet<>(entries.keySet()));
    }

    @Override
    public synchronized JsonNode toJson() {
        ObjectNode all = NODES.objectNode();
        entries.forEach((name, entry) -> all.set(name, entry.value.deepCopy()));
        return all;
    }
}
