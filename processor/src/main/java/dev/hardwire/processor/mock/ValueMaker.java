package dev.hardwire.processor.mock;

import dev.hardwire.processor.mock.SchemaTree.Effective;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
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

    /** What values of schemas without a type are. */
    private static final List<String> ANY = List.of("object", "string", "number", "array");

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
        Effective effective = tree.effective(schema);
        if (open.size() > 60 || effective.followed().stream().anyMatch(open::contains)) {
            return isNullable(effective.said()) ? NODES.nullNode() : null; // it would never end
        }
        effective.followed().forEach(open::push);
        size++;
        try {
            return make(effective.said(), effective.names(), number);
        } finally {
            effective.followed().forEach(open::remove);
        }
    }

    private @Nullable JsonNode make(ObjectNode schema, Set<String> references, int number) {
        if (schema.has("const")) {
            return schema.get("const");
        }
        JsonNode values = schema.path("enum");
        if (values.isArray()) {
            return values.isEmpty() ? null : values.get((number + attempt.alternative()) % values.size());
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
        JsonNode subtype = subtype(schema, references, number);
        if (subtype != null) {
            return subtype;
        }
        return switch (type(schema, number)) {
            case "null" -> NODES.nullNode();
            case "boolean" -> NODES.booleanNode((number + attempt.alternative()) % 2 == 0);
            case "integer" -> number(Numbers.of(schema, true, number, attempt.alternative()));
            case "number" -> number(Numbers.of(schema, false, number, attempt.alternative()));
            case "string" -> {
                String text = Strings.of(schema, number, attempt.alternative());
                yield text == null ? null : NODES.stringNode(text);
            }
            case "array" -> array(schema, number);
            default -> object(schema, references, number);
        };
    }

    private static boolean isNullable(JsonNode schema) {
        JsonNode types = schema.path("type");
        boolean or = types.isArray()
                && types.valueStream().anyMatch(type -> type.asString("").equals("null"));
        return or || schema.path("nullable").asBoolean(false);
    }

    /** A value of what extends the schema, where a discriminator tells such values apart. */
    private @Nullable JsonNode subtype(JsonNode schema, Set<String> references, int number) {
        if (!schema.has("discriminator") || references.isEmpty()) {
            return null;
        }
        List<String> subtypes = tree.subtypes(references.iterator().next());
        if (subtypes.isEmpty()) {
            return null;
        }
        String reference = subtypes.get(attempt.alternative() % subtypes.size());
        List<String> followed = references.stream().toList();
        followed.forEach(open::remove);
        try {
            JsonNode alternative = NODES.objectNode().put("$ref", reference);
            JsonNode made = make(alternative, number);
            return made == null ? null : told(made, alternative, schema.get("discriminator"));
        } finally {
            followed.forEach(open::push);
        }
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

    private String type(JsonNode schema, int number) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            List<String> types = type.valueStream()
                    .map(each -> each.asString(""))
                    .filter(each -> !each.equals("null"))
                    .toList();
            return types.isEmpty() ? "null" : types.get(attempt.alternative() % types.size());
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
        if (schema.has("minimum") || schema.has("maximum") || schema.has("multipleOf")) {
            return "number";
        }
        boolean object = schema.has("properties") || schema.has("required") || schema.has("additionalProperties");
        return object ? "object" : ANY.get(number == 0 ? attempt.alternative() % ANY.size() : 1);
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
            JsonNode declared = tree.said(alternative).path("properties").path(name);
            ObjectNode property = tree.said(declared);
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

    private @Nullable JsonNode array(JsonNode schema, int from) {
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
        int some = Math.max(1 + attempt.alternative(), items.size());
        int wanted = Math.min(max, Math.max(min, isOptionalMade() ? some : 0));
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
            JsonNode item = make(each, unique ? from + number : from);
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
                value = make(property.getValue(), number);
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
            JsonNode patterns = schema.path("patternProperties");
            boolean others = schema.path("additionalProperties").asBoolean(true);
            return others || patterns.isEmpty()
                    ? "property" + number
                    : Patterns.find(
                            patterns.propertyNames().iterator().next(), 0, Integer.MAX_VALUE, number, List.of());
        }
        ObjectNode effective = tree.said(names);
        JsonNode values = effective.path("enum");
        if (values.isArray() && !values.isEmpty()) {
            return values.get(number % values.size()).asString("");
        }
        return Strings.of(effective, number, attempt.alternative());
    }

    private static JsonNode property(JsonNode schema, String name) {
        JsonNode declared = schema.path("properties").get(name);
        if (declared != null) {
            return declared;
        }
        for (Map.Entry<String, JsonNode> pattern :
                schema.path("patternProperties").properties()) {
            if (Patterns.isFound(pattern.getKey(), name)) {
                return pattern.getValue();
            }
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
        ObjectNode property = tree.said(schema.path("properties").path(name));
        if (!property.has("const") && !property.has("enum")) {
            object.put(name, value(discriminator, references.iterator().next()));
        }
    }
}
