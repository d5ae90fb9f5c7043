package dev.hardwire.spi.json;

import java.nio.charset.StandardCharsets;
import java.util.NavigableSet;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** JSON values that a schema allows, by {@code enum} or {@code const}. Immutable and thread-safe. */
public final class JsonSet {
    private final NavigableSet<JsonNode> values = new TreeSet<>(JsonOrder.INSTANCE);

    private JsonSet(JsonNode array) {
        array.forEach(values::add);
    }

    /**
     * The values of a JSON array.
     *
     * @param json the text of the array, in parts
     */
    public static JsonSet of(String... json) {
        byte[] text = String.join("", json).getBytes(StandardCharsets.UTF_8);
        try (JsonReader in = JsonReader.of(text, 0, text.length, new Violations())) {
            return new JsonSet(in.node());
        }
    }

    /** Whether a value is one of these: numbers by their value, objects whatever the order of their properties. */
    public boolean contains(JsonNode value) {
        return values.contains(value);
    }
}
