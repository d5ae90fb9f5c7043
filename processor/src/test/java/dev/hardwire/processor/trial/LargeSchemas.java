package dev.hardwire.processor.trial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The schemas of a {@link LargeDocument}: every one refers to any other, so that there are cycles of all lengths. */
final class LargeSchemas {
    private static final int DEPTH = 50;
    private static final int VARIANTS = 4;

    /** What is large by itself is rare, as it is in the documents that people write. */
    static final List<Construct> GIANTS = List.of(Construct.WIDE_OBJECT, Construct.DEEP_OBJECT, Construct.LONG_ENUM);

    private static final int GIANT_EVERY = 200;

    private final Random random;
    private final int count;
    private final List<Construct> constructs;
    private final Map<String, Object> all = new LinkedHashMap<>();

    /**
     * Schemas in which the constructs take turns.
     *
     * @param constructs how often each occurs is how often it is among them; the giants come beside them
     */
    LargeSchemas(Random random, int count, List<Construct> constructs) {
        this.random = random;
        this.count = count;
        this.constructs = constructs;
    }

    /** All schemas by name. */
    Map<String, Object> all() {
        for (int i = 0; i < count; i++) {
            all.put(name(i), schema(i));
        }
        return all;
    }

    /** A reference to any schema. */
    Map<String, Object> any() {
        return reference(random.nextInt(count));
    }

    /** A reference to any schema that is an object. */
    Map<String, Object> anyObject() {
        return reference(objectAt(random.nextInt(count)));
    }

    private static String name(int index) {
        return "Schema" + index;
    }

    private static Map<String, Object> reference(int index) {
        return Map.of("$ref", "#/components/schemas/" + name(index));
    }

    private Construct construct(int index) {
        return index % GIANT_EVERY == GIANT_EVERY / 2
                ? GIANTS.get(index / GIANT_EVERY % GIANTS.size())
                : constructs.get(index % constructs.size());
    }

    /** The nearest index from one on whose schema is a plain object. */
    private int objectAt(int from) {
        return IntStream.range(0, count)
                .map(step -> (from + step) % count)
                .filter(index -> construct(index) == Construct.OBJECT)
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Object> schema(int index) {
        return switch (construct(index)) {
            case OBJECT -> object(index, 1 + random.nextInt(12));
            case WIDE_OBJECT -> object(index, 125 + random.nextInt(150));
            case DEEP_OBJECT -> deep(DEPTH);
            case ALL_OF -> tree("allOf", List.of(anyObject(), object(index, 3)));
            case UNION -> union(index);
            case CHOICE ->
                tree("oneOf", List.of(tree("type", "integer", "minimum", 0), tree("type", "string"), object(index, 2)));
            case ANY_OF -> tree("anyOf", List.of(anyObject(), tree("type", "string", "maxLength", 9), anyObject()));
            case ENUM -> tree("type", "string", "enum", values(2 + random.nextInt(12), i -> "value-" + i));
            case LONG_ENUM -> tree("type", "string", "enum", values(1000, i -> "a rather long value " + i));
            case NUMBER_ENUM -> tree("type", "integer", "enum", values(5, i -> i * 10));
            case MAP -> tree("type", "object", "additionalProperties", any(), "maxProperties", 50);
            case ARRAY -> tree("type", "array", "items", any(), "minItems", 1, "uniqueItems", random.nextBoolean());
            case TUPLE ->
                tree("type", "array", "prefixItems", List.of(scalar(), any(), scalar()), "items", false, "minItems", 2);
            case CONDITION -> condition(index);
            case DEPENDENT ->
                with(
                        object(index, 4),
                        "dependentRequired",
                        tree(property(index, 0), List.of(property(index, 1))),
                        "dependentSchemas",
                        tree(property(index, 2), tree("required", List.of(property(index, 3)))));
            case CONTAINS ->
                tree(
                        "type",
                        "array",
                        "items",
                        any(),
                        "contains",
                        tree("type", "object"),
                        "minContains",
                        1,
                        "maxContains",
                        5);
            case PATTERN_PROPERTIES ->
                tree(
                        "type",
                        "object",
                        "patternProperties",
                        tree("^x-", scalar(), "^n[0-9]+$", any()),
                        "propertyNames",
                        tree("maxLength", 40));
            case UNEVALUATED ->
                tree(
                        "allOf",
                        List.of(object(index, 2)),
                        "properties",
                        tree("own", scalar()),
                        "unevaluatedProperties",
                        false);
            case NOT -> with(object(index, 3), "not", tree("required", List.of("forbidden" + index)));
            case DIRECTED -> directed();
            case CONST -> tree("const", "constant " + index);
        };
    }

    private Map<String, Object> object(int index, int size) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            boolean scalar = random.nextInt(3) > 0;
            properties.put(property(index, i), scalar ? scalar() : compound());
            if (scalar && random.nextBoolean()) {
                required.add(property(index, i));
            }
        }
        Map<String, Object> object =
                tree("type", "object", "description", "The " + index + "th.", "properties", properties);
        if (!required.isEmpty()) {
            object.put("required", required);
        }
        return object;
    }

    private static String property(int index, int number) {
        return "p" + index + "-" + number;
    }

    private Map<String, Object> compound() {
        return switch (random.nextInt(4)) {
            case 0 -> tree("type", "array", "items", any(), "maxItems", 100);
            case 1 -> tree("type", "object", "additionalProperties", any());
            default -> any();
        };
    }

    private Map<String, Object> scalar() {
        return switch (random.nextInt(16)) {
            case 0 -> tree("type", "integer", "format", "int32", "minimum", 1, "maximum", 1000);
            case 1 -> tree("type", "integer", "format", "int64", "multipleOf", 5);
            case 2 -> tree("type", "integer");
            case 3 -> tree("type", "number", "exclusiveMinimum", 0);
            case 4 -> tree("type", "number", "format", "double", "default", 1.5);
            case 5 -> tree("type", "boolean", "default", true);
            case 6 -> tree("type", "string", "format", "date");
            case 7 -> tree("type", "string", "format", "date-time");
            case 8 -> tree("type", "string", "format", "uuid");
            case 9 -> tree("type", "string", "format", "byte");
            case 10 -> tree("type", "string", "pattern", "^[a-z]{1,8}(-[a-z]{1,8})*$");
            case 11 -> tree("type", List.of("string", "null"), "minLength", 1);
            case 12 -> tree("type", List.of("integer", "null"));
            case 13 -> tree("type", "string", "enum", List.of("red", "green", "blue"), "default", "green");
            default -> tree("type", "string", "minLength", 1, "maxLength", 200);
        };
    }

    private Map<String, Object> deep(int depth) {
        Map<String, Object> inner = depth == 0 ? scalar() : deep(depth - 1);
        return tree("type", "object", "properties", tree("d" + depth, inner));
    }

    /** A union, and its variants beside it: a discriminator tells references apart. */
    private Map<String, Object> union(int index) {
        List<Object> variants = new ArrayList<>();
        Map<String, Object> mapping = new LinkedHashMap<>();
        for (int i = 0; i < VARIANTS; i++) {
            String name = name(index) + "Variant" + i;
            Map<String, Object> properties = tree("kind", tree("type", "string"), "value", scalar(), "next", any());
            all.put(name, tree("type", "object", "properties", properties, "required", List.of("kind")));
            variants.add(tree("$ref", "#/components/schemas/" + name));
            mapping.put("kind-" + i, "#/components/schemas/" + name);
        }
        return tree("oneOf", variants, "discriminator", tree("propertyName", "kind", "mapping", mapping));
    }

    private Map<String, Object> condition(int index) {
        return with(
                object(index, 4),
                "if",
                tree(
                        "properties",
                        tree(property(index, 0), tree("type", "string")),
                        "required",
                        List.of(property(index, 0))),
                "then",
                tree("required", List.of(property(index, 1))),
                "else",
                tree("required", List.of(property(index, 2))));
    }

    private Map<String, Object> directed() {
        return tree(
                "type",
                "object",
                "required",
                List.of("id", "secret"),
                "properties",
                tree(
                        "id",
                        tree("type", "integer", "readOnly", true),
                        "secret",
                        tree("type", "string", "writeOnly", true),
                        "link",
                        any()));
    }

    private static List<Object> values(int size, IntFunction<Object> value) {
        return IntStream.range(0, size).mapToObj(value).toList();
    }

    private static Map<String, Object> with(Map<String, Object> schema, Object... more) {
        schema.putAll(tree(more));
        return schema;
    }

    /** A mapping of keys and values in turns. */
    static Map<String, Object> tree(Object... keysAndValues) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            tree.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return tree;
    }
}
