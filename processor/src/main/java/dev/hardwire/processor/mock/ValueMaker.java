package dev.hardwire.processor.mock;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a value of a schema: always the same one. It need not be valid, as not every keyword is looked at: the validator has
 * the last word.
 */
final class ValueMaker {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    /** How deep optional properties and items are made; deeper, only what must be there is. */
    private static final int DEPTH = 6;
    /** How many values one may consist of before only what must be there is made. */
    private static final int SIZE = 500;

    private final SchemaTree tree;
    private final Attempt attempt;
    private final Deque<String> open = new ArrayDeque<>();
    private int size;

    /**
     * What is tried: the first attempt that is valid counts.
     *
     * @param examples whether examples and defaults of parts are taken
     * @param optional whether optional properties are there
     * @param alternative which alternative of oneOf and anyOf is taken, where there are so many
     */
    record Attempt(boolean examples, boolean optional, int alternative) {}

    ValueMaker(SchemaTree tree, Attempt attempt) {
        this.tree = tree;
        this.attempt = attempt;
    }

    /** A value, or null where none can be made. */
    @Nullable
    JsonNode make(JsonNode schema) {
        return make(schema, 0);
    }

    private @Nullable JsonNode make(JsonNode schema, int number) {
        if (schema.isBoolean()) {
            return schema.booleanValue() ? NODES.objectNode() : null;
        }
        Set<String> references = new LinkedHashSet<>();
        ObjectNode effective = tree.effective(schema, references);
        if (open.size() > 60 || references.stream().anyMatch(open::contains)) {
            return null; // it would never end
        }
        references.forEach(open::push);
        size++;
        try {
            return make(effective, references, number);
        } finally {
            references.forEach(open::remove);
        }
    }

    private @Nullable JsonNode make(ObjectNode schema, Set<String> references, int number) {
        if (schema.has("const")) {
            return schema.get("const");
        }
        JsonNode values = schema.path("enum");
        if (values.isArray()) {
            return values.isEmpty() ? null : values.get(number % values.size());
        }
        JsonNode example = number == 0 && attempt.examples() ? example(schema) : null;
        if (example != null) {
            return example;
        }
        for (String choice : new String[] {"oneOf", "anyOf"}) {
            if (schema.path(choice).isArray() && !schema.path(choice).isEmpty()) {
                return alternative(schema, choice, number);
            }
        }
        return switch (type(schema)) {
            case "null" -> NODES.nullNode();
            case "boolean" -> NODES.booleanNode(number % 2 == 0);
            case "integer" -> number(Numbers.of(schema, true, number));
            case "number" -> number(Numbers.of(schema, false, number));
            case "string" -> {
                String text = Strings.of(schema, number);
                yield text == null ? null : NODES.stringNode(text);
            }
            case "array" -> array(schema);
            default -> object(schema, references, number);
        };
    }

    private static @Nullable JsonNode example(JsonNode schema) {
        if (schema.has("example")) {
            return schema.get("example");
        }
        if (schema.path("examples").isArray() && !schema.path("examples").isEmpty()) {
            return schema.get("examples").get(0);
        }
        return schema.get("default");
    }

    /** Whole numbers are written without a point. */
    private static JsonNode number(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0
                ? NODES.numberNode(value.toBigInteger())
                : NODES.numberNode(value);
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            for (JsonNode each : type) {
                if (!each.asString("").equals("null")) {
                    return each.asString("");
                }
            }
            return "null";
        }
        if (type.isString()) {
            return type.stringValue();
        }
        if (schema.has("items") || schema.has("prefixItems") || schema.has("minItems")) {
            return "array";
        }
        if (schema.has("pattern") || schema.has("minLength") || schema.has("maxLength") || schema.has("format")) {
            return "string";
        }
        return schema.has("minimum") || schema.has("maximum") || schema.has("multipleOf") ? "number" : "object";
    }

    private @Nullable JsonNode alternative(ObjectNode schema, String choice, int number) {
        JsonNode alternatives = schema.path(choice);
        for (int i = 0; i < alternatives.size(); i++) {
            JsonNode alternative = alternatives.get((attempt.alternative() + i) % alternatives.size());
            ObjectNode base = schema.deepCopy();
            base.remove(choice);
            JsonNode discriminator = base.remove("discriminator");
            ObjectNode together = NODES.objectNode();
            together.putArray("allOf").add(base).add(alternative);
            JsonNode made = make(together, number);
            if (made != null) {
                return told(made, alternative, discriminator);
            }
        }
        return null;
    }

    /** The alternative with the value of the discriminator that stands for it. */
    private JsonNode told(JsonNode made, JsonNode alternative, @Nullable JsonNode discriminator) {
        String reference = alternative.path("$ref").asString("");
        if (made instanceof ObjectNode object && discriminator != null && !reference.isEmpty()) {
            String name = discriminator.path("propertyName").asString("");
            JsonNode declared = tree.effective(alternative, new HashSet<>())
                    .path("properties")
                    .path(name);
            ObjectNode property = tree.effective(declared, new HashSet<>());
            if (!property.has("const") && !property.has("enum")) {
                object.put(name, value(discriminator, reference));
            }
        }
        return made;
    }

    private static String value(JsonNode discriminator, String reference) {
        String last = reference.substring(reference.lastIndexOf('/') + 1);
        for (Map.Entry<String, JsonNode> mapped : discriminator.path("mapping").properties()) {
            String target = mapped.getValue().asString("");
            if (target.equals(reference) || target.equals(last)) {
                return mapped.getKey();
            }
        }
        return last;
    }

    private boolean isOptionalMade() {
        return attempt.optional() && open.size() <= DEPTH && size < SIZE;
    }

    private @Nullable JsonNode array(JsonNode schema) {
        int min = schema.path("minItems").asInt(0);
        int max = schema.path("maxItems").asInt(Integer.MAX_VALUE);
        boolean unique = schema.path("uniqueItems").asBoolean(false);
        ArrayNode items = NODES.arrayNode();
        for (JsonNode prefix : schema.path("prefixItems")) {
            JsonNode item = items.size() < max ? make(prefix, 0) : null;
            if (item == null) {
                break;
            }
            items.add(item);
        }
        int wanted = Math.min(max, Math.max(min, isOptionalMade() ? Math.max(1, items.size()) : 0));
        JsonNode each = schema.has("items") ? schema.get("items") : NODES.booleanNode(true);
        if (schema.has("contains") && items.size() < max) {
            int least = schema.path("minContains").asInt(1);
            for (int i = 0; i < least && items.size() < max; i++) {
                JsonNode item = make(schema.get("contains"), i);
                if (item != null) {
                    items.add(item);
                }
            }
        }
        Set<JsonNode> seen = new HashSet<>();
        items.forEach(seen::add);
        for (int number = 0; items.size() < wanted && number < wanted + 20; number++) {
            JsonNode item = make(each, unique ? number : 0);
            if (item == null) {
                break;
            }
            if (!unique || seen.add(item)) {
                items.add(item);
            }
        }
        return items.size() < min ? null : items;
    }

    private @Nullable JsonNode object(ObjectNode schema, Set<String> references, int number) {
        Set<String> required = new LinkedHashSet<>();
        schema.path("required").forEach(name -> required.add(name.asString("")));
        JsonNode properties = schema.path("properties");
        int max = schema.path("maxProperties").asInt(Integer.MAX_VALUE);
        Map<String, JsonNode> made = new LinkedHashMap<>();
        for (String name : required) {
            JsonNode value = make(property(schema, name), number);
            if (value == null) {
                return null;
            }
            made.put(name, value);
        }
        ObjectNode object = NODES.objectNode();
        for (Map.Entry<String, JsonNode> property : properties.properties()) {
            JsonNode value = made.remove(property.getKey());
            if (value == null && isOptionalMade() && object.size() + made.size() < max) {
                value = make(property.getValue(), 0);
            }
            if (value != null) {
                object.set(property.getKey(), value);
            }
        }
        made.forEach(object::set);
        tell(schema, references, object);
        for (int i = 1; object.size() < schema.path("minProperties").asInt(0) && i < 100; i++) {
            String name = key(schema, i);
            JsonNode value = name == null ? null : make(property(schema, name), i - 1);
            if (name == null || value == null) {
                return null;
            }
            object.set(name, value);
        }
        return object;
    }

    private @Nullable String key(JsonNode schema, int number) {
        JsonNode names = schema.path("propertyNames");
        if (names.isMissingNode()) {
            return "property" + number;
        }
        ObjectNode effective = tree.effective(names, new HashSet<>());
        JsonNode values = effective.path("enum");
        if (values.isArray() && !values.isEmpty()) {
            return values.get(number % values.size()).asString("");
        }
        return Strings.of(effective, number);
    }

    private static JsonNode property(JsonNode schema, String name) {
        JsonNode declared = schema.path("properties").get(name);
        if (declared != null) {
            return declared;
        }
        JsonNode others = schema.get("additionalProperties");
        return others == null ? NODES.booleanNode(true) : others;
    }

    /** A schema whose own discriminator tells it from its siblings has its name there. */
    private void tell(JsonNode schema, Set<String> references, ObjectNode object) {
        JsonNode discriminator = schema.path("discriminator");
        String name = discriminator.path("propertyName").asString("");
        if (name.isEmpty() || references.isEmpty()) {
            return;
        }
        ObjectNode property = tree.effective(schema.path("properties").path(name), new HashSet<>());
        if (!property.has("const") && !property.has("enum")) {
            object.put(name, value(discriminator, references.iterator().next()));
        }
    }
}
