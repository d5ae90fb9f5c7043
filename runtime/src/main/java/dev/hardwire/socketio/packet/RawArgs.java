package dev.hardwire.socketio.packet;

import dev.hardwire.adapter.EncodedArguments;
import dev.hardwire.spi.ReadableArgs;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.Violations;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Arguments as they came: a JSON array that is known to be valid, with the attachments that its placeholders stand for. */
public final class RawArgs implements ReadableArgs {
    /** No arguments. */
    public static final RawArgs EMPTY = new RawArgs("[]".getBytes(StandardCharsets.US_ASCII), 0, 2, 0, List.of());

    private final byte[] json;
    private final int offset;
    private final int length;
    private final int size;
    private final List<byte[]> attachments;
    /** Made when it is first asked for; two threads may make it twice. */
    private volatile @Nullable List<JsonNode> tree;

    RawArgs(byte[] json, int offset, int length, int size, List<byte[]> attachments) {
        this.json = json;
        this.offset = offset;
        this.length = length;
        this.size = size;
        this.attachments = attachments;
    }

    /** Arguments that another server has encoded. */
    public static RawArgs of(EncodedArguments encoded) {
        byte[] json = encoded.json();
        int size = 0;
        try (JsonReader reader = JsonReader.of(json, 0, json.length, new Violations(), encoded.attachments())) {
            reader.beginArray();
            while (reader.nextElement()) {
                reader.skip();
                size++;
            }
        }
        return new RawArgs(json, 0, json.length, size, encoded.attachments());
    }

    /** The arguments for another server. */
    public EncodedArguments encoded() {
        return new EncodedArguments(Arrays.copyOfRange(json, offset, offset + length), attachments);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public JsonNode get(int index) {
        return asList().get(index);
    }

    @Override
    public List<JsonNode> asList() {
        List<JsonNode> nodes = tree;
        if (nodes == null) {
            nodes = read();
            tree = nodes;
        }
        return nodes;
    }

    private List<JsonNode> read() {
        List<JsonNode> nodes = new ArrayList<>(size);
        try (JsonReader reader = reader(new Violations())) {
            reader.beginArray();
            while (reader.nextElement()) {
                nodes.add(reader.node());
            }
        }
        return Collections.unmodifiableList(nodes);
    }

    @Override
    public JsonReader reader(Violations violations) {
        return JsonReader.of(json, offset, length, violations, attachments);
    }

    /** The attachments, in their order. */
    public List<byte[]> attachments() {
        return attachments;
    }

    /** Writes the arguments into an array that is open; the attachments must be given to the writer before. */
    void writeTo(JsonWriter out) {
        out.raw(json, offset + 1, length - 2);
    }
}
