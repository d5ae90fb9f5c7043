package dev.hardwire.processor.mock;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The document as one tree, in which references are followed and parts of an {@code allOf} put together. */
final class SchemaTree {
    private static final String SCHEMAS = "#/components/schemas/";

    private final JsonNode root;

    SchemaTree(JsonNode root) {
        this.root = root;
    }

    JsonNode root() {
        return root;
    }

    /** What a reference leads to in the end; a missing node where it leads nowhere. */
    JsonNode follow(JsonNode node) {
        JsonNode at = node;
        for (int steps = 0; steps < 100 && reference(at) != null; steps++) {
            at = root.at(pointer(String.valueOf(reference(at))));
        }
        return at;
    }

    private static @Nullable String reference(JsonNode node) {
        JsonNode reference = node.path("$ref");
        return reference.isString() && reference.stringValue().startsWith("#") ? reference.stringValue() : null;
    }

    private static JsonPointer pointer(String reference) {
        String fragment = URLDecoder.decode(reference.substring(1).replace("+", "%2B"), StandardCharsets.UTF_8);
        return fragment.isEmpty() || fragment.startsWith("/") ? JsonPointer.compile(fragment) : JsonPointer.empty();
    }

    /**
     * A schema with all that it says by references and {@code allOf}.
     *
     * @param said what it says
     * @param names the references that it is itself
     * @param followed these and those in {@code allOf}
     */
    record Effective(ObjectNode said, Set<String> names, Set<String> followed) {}

    Effective effective(JsonNode schema) {
        var effective =
                new Effective(JsonNodeFactory.instance.objectNode(), new LinkedHashSet<>(), new LinkedHashSet<>());
        collect(schema, effective.names(), effective.followed(), effective.said());
        return effective;
    }

    /** The components that extend the one that a reference leads to, by {@code allOf}. */
    List<String> subtypes(String reference) {
        List<String> found = new ArrayList<>();
        root.path("components").path("schemas").properties().forEach(component -> {
            for (JsonNode part : component.getValue().path("allOf")) {
                if (reference.equals(reference(part))) {
                    found.add(SCHEMAS + component.getKey().replace("~", "~0").replace("/", "~1"));
                }
            }
        });
        return found;
    }

    /** What a schema says by itself, by references and by {@code allOf}. */
    ObjectNode said(JsonNode schema) {
        return effective(schema).said();
    }

    private void collect(JsonNode schema, Set<String> names, Set<String> seen, ObjectNode all) {
        String reference = reference(schema);
        if (reference != null) {
            names.add(reference);
            if (seen.add(reference)) {
                collect(root.at(pointer(reference)), names, seen, all);
            }
        }
        for (JsonNode part : schema.path("allOf")) {
            collect(part, new HashSet<>(), seen, all);
        }
        schema.properties().forEach(keyword -> {
            if (!keyword.getKey().equals("$ref") && !keyword.getKey().equals("allOf")) {
                add(all, keyword.getKey(), keyword.getValue());
            }
        });
    }

    private static void add(ObjectNode all, String keyword, JsonNode value) {
        JsonNode before = all.get(keyword);
        if (before == null) {
            all.set(keyword, value);
            return;
        }
        switch (keyword) {
            case "properties", "patternProperties" -> all.set(keyword, both((ObjectNode) before, value));
            case "required" -> {
                ArrayNode names = JsonNodeFactory.instance.arrayNode();
                before.forEach(names::add);
                value.forEach(names::add);
                all.set(keyword, names);
            }
            case "minimum", "minLength", "minItems", "minProperties" -> all.set(keyword, extreme(before, value, 1));
            case "maximum", "maxLength", "maxItems", "maxProperties" -> all.set(keyword, extreme(before, value, -1));
            case "multipleOf" -> all.set(keyword, multiple(before, value));
            case "enum" -> all.set(keyword, common(before, value));
            default -> all.set(keyword, value);
        }
    }

    private static JsonNode both(ObjectNode before, JsonNode value) {
        ObjectNode merged = before.deepCopy();
        value.properties().forEach(property -> {
            JsonNode other = merged.get(property.getKey());
            if (other == null) {
                merged.set(property.getKey(), property.getValue());
            } else if (!other.equals(property.getValue())) {
                ObjectNode together = JsonNodeFactory.instance.objectNode();
                together.putArray("allOf").add(other).add(property.getValue());
                merged.set(property.getKey(), together);
            }
        });
        return merged;
    }

    private static JsonNode extreme(JsonNode a, JsonNode b, int sign) {
        return a.isNumber() && b.isNumber() && sign * a.decimalValue().compareTo(b.decimalValue()) > 0 ? a : b;
    }

    private static JsonNode multiple(JsonNode a, JsonNode b) {
        return a.isNumber() && b.isNumber()
                ? JsonNodeFactory.instance.numberNode(Numbers.common(a.decimalValue(), b.decimalValue()))
                : b;
    }

    private static JsonNode common(JsonNode a, JsonNode b) {
        List<JsonNode> values = new ArrayList<>();
        a.forEach(value -> b.forEach(other -> {
            if (value.equals(other)) {
                values.add(value);
            }
        }));
        return JsonNodeFactory.instance.arrayNode().addAll(values);
    }
}
