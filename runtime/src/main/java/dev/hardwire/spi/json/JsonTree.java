package dev.hardwire.spi.json;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads values as trees; placeholders become the attachments that they stand for. For one thread. */
final class JsonTree {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final TextTokens tokens;
    private final List<byte[]> attachments;

    private @Nullable String repeated;

    JsonTree(TextTokens tokens, List<byte[]> attachments) {
        this.tokens = tokens;
        this.attachments = attachments;
    }

    /** The value whose first token was just taken. */
    JsonNode read(JsonToken first) {
        return switch (first) {
            case START_OBJECT -> {
                ObjectNode object = object();
                byte[] attachment = attachments.isEmpty() ? null : attachmentOf(object);
                yield attachment == null ? object : NODES.binaryNode(attachment);
            }
            case START_ARRAY -> {
                ArrayNode array = NODES.arrayNode();
                for (JsonToken next = tokens.next(); next != JsonToken.END_ARRAY; next = tokens.next()) {
                    array.add(read(next));
                }
                yield array;
            }
            case VALUE_STRING -> NODES.stringNode(tokens.string());
            case VALUE_NUMBER_INT -> integer();
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(tokens.decimal());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            default -> throw new MalformedJson("A value is missing" + tokens.location());
        };
    }

    private ObjectNode object() {
        ObjectNode object = NODES.objectNode();
        for (String name = tokens.nextName(); name != null; name = tokens.nextName()) {
            int before = object.size();
            object.set(name, read(tokens.next()));
            if (object.size() == before && repeated == null) {
                repeated = name;
            }
        }
        return object;
    }

    private JsonNode integer() {
        if (tokens.isInt32()) {
            return NODES.numberNode((int) tokens.int64());
        }
        return tokens.isInt64() ? NODES.numberNode(tokens.int64()) : NODES.numberNode(tokens.integer());
    }

    /** The first name that was twice in an object since the last call, or null. */
    @Nullable
    String takeRepeated() {
        String taken = repeated;
        repeated = null;
        return taken;
    }

    /** The attachment of the placeholder that the object which has just begun should be; null if it is none. */
    byte @Nullable [] attachment() {
        return attachmentOf(object());
    }

    private byte @Nullable [] attachmentOf(ObjectNode node) {
        if (node.size() != 2 || !node.path("_placeholder").asBoolean(false)) {
            return null;
        }
        JsonNode number = node.path("num");
        int index = number.isInt() ? number.intValue() : -1;
        return index >= 0 && index < attachments.size() ? attachments.get(index) : null;
    }
}
