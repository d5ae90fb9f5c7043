package dev.hardwire.processor.mock;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Schemas as they are for answers: without what is {@code writeOnly}. */
final class ResponseView {
    private final SchemaTree tree;

    private ResponseView(SchemaTree tree) {
        this.tree = tree;
    }

    /** Takes all properties out that are never answered. */
    static void of(JsonNode document) {
        new ResponseView(new SchemaTree(document)).change(document);
    }

    private void change(JsonNode node) {
        if (node instanceof ObjectNode schema && schema.get("properties") instanceof ObjectNode properties) {
            List<String> hidden = new ArrayList<>();
            properties.properties().forEach(property -> {
                if (isHidden(property.getValue())) {
                    hidden.add(property.getKey());
                }
            });
            if (!hidden.isEmpty()) {
                properties.remove(hidden);
                require(schema, new HashSet<>(hidden));
            }
        }
        node.forEach(this::change);
    }

    private boolean isHidden(JsonNode schema) {
        return schema.path("writeOnly").asBoolean(false)
                || tree.follow(schema).path("writeOnly").asBoolean(false);
    }

    private static void require(ObjectNode schema, Set<String> hidden) {
        if (schema.get("required") instanceof ArrayNode required) {
            ArrayNode kept = schema.arrayNode();
            required.forEach(name -> {
                if (!hidden.contains(name.asString(""))) {
                    kept.add(name);
                }
            });
            schema.remove("required");
            if (!kept.isEmpty()) {
                schema.set("required", kept);
            }
        }
    }
}
