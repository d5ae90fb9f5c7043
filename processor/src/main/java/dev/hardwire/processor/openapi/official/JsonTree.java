package dev.hardwire.processor.openapi.official;

import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.Node.Scalar;
import dev.hardwire.processor.openapi.source.Node.Sequence;
import java.math.BigDecimal;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Nodes → a tree that a validator understands, without extensions ({@code x-…}): they may be anything, and the schema of 3.1
 * takes those of a callback for path items.
 */
final class JsonTree {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Where {@code x-…} is a name that the document has chosen. Operations' responses have extensions, and are not among them. */
    private static final Set<String> NAMED = Set.of(
            "callbacks",
            "content",
            "definitions",
            "encoding",
            "examples",
            "headers",
            "links",
            "mapping",
            "parameters",
            "pathItems",
            "properties",
            "requestBodies",
            "schemas",
            "security",
            "securityDefinitions",
            "securitySchemes",
            "variables",
            "webhooks");

    private JsonTree() {}

    static JsonNode of(Node node) {
        return of(node, "");
    }

    /** The tree of the value of a key, or of an item of it. */
    private static JsonNode of(Node node, String key) {
        if (node instanceof Mapping mapping) {
            ObjectNode object = NODES.objectNode();
            mapping.entries().forEach((name, value) -> {
                if (!name.startsWith("x-") || NAMED.contains(key)) {
                    object.set(name, of(value, name));
                }
            });
            return object;
        }
        if (node instanceof Sequence sequence) {
            ArrayNode array = NODES.arrayNode();
            sequence.items().forEach(item -> array.add(of(item, key)));
            return array;
        }
        var scalar = (Scalar) node;
        return switch (scalar.type()) {
            case STRING -> NODES.stringNode(scalar.text());
            case NUMBER -> number(new BigDecimal(scalar.text()));
            case BOOLEAN -> NODES.booleanNode(scalar.isTrue());
            case NULL -> NODES.nullNode();
        };
    }

    /** Integers are told by the type of the node. */
    private static JsonNode number(BigDecimal number) {
        return number.stripTrailingZeros().scale() > 0
                ? NODES.numberNode(number)
                : NODES.numberNode(number.toBigInteger());
    }
}
