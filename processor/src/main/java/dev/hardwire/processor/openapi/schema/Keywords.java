package dev.hardwire.processor.openapi.schema;

import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.References;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The keywords of schemas that refuse something, by the type that they are for; all others are annotations. */
final class Keywords {
    private static final Set<String> OF_NUMBERS =
            Set.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "format");

    /** Each type with its keywords: those that its Java type and simple checks express, and those that need a validator. */
    private static final Map<String, Set<String>> TYPED = Map.of(
            "string", Set.of("format", "pattern", "minLength", "maxLength", "contentEncoding"),
            "integer", OF_NUMBERS,
            "number", OF_NUMBERS,
            "boolean", Set.of(),
            "array", Set.of("items", "prefixItems", "minItems", "maxItems", "uniqueItems"),
            "object",
                    Set.of(
                            "properties",
                            "required",
                            "additionalProperties",
                            "minProperties",
                            "maxProperties",
                            "discriminator"));

    private static final Map<String, Set<String>> BEYOND = Map.of(
            "array", Set.of("contains", "minContains", "maxContains", "unevaluatedItems"),
            "object",
                    Set.of(
                            "patternProperties",
                            "propertyNames",
                            "dependentRequired",
                            "dependentSchemas",
                            "unevaluatedProperties"));

    /** Those that need a validator whatever the type is. */
    private static final Set<String> ALWAYS_BEYOND = Set.of("not", "if", "$dynamicRef");

    private static final Set<String> OF_ANY_TYPE = Set.of(
            "type",
            "nullable",
            "enum",
            "const",
            "allOf",
            "anyOf",
            "oneOf",
            "not",
            "if",
            "then",
            "else",
            "$dynamicRef",
            "x-enum-varnames");

    private static final Set<String> ALL = Stream.of(
                    OF_ANY_TYPE.stream(),
                    TYPED.values().stream().flatMap(Set::stream),
                    BEYOND.values().stream().flatMap(Set::stream),
                    Stream.of(References.REF))
            .flatMap(keywords -> keywords)
            .collect(Collectors.toUnmodifiableSet());

    private Keywords() {}

    /** Whether the name is that of a type, {@code null} apart. */
    static boolean isType(String name) {
        return TYPED.containsKey(name);
    }

    /** Whether the keyword refuses something somewhere. */
    static boolean isConstraint(String keyword) {
        return ALL.contains(keyword);
    }

    /** The keywords of a schema that constrain it, but for these. */
    static Mapping constraints(Mapping mapping, Set<String> excepted) {
        var kept = new LinkedHashMap<String, Node>();
        mapping.entries().forEach((name, value) -> {
            if (!excepted.contains(name) && isConstraint(name)) {
                kept.put(name, value);
            }
        });
        return new Mapping(mapping.place(), kept);
    }

    /** The same schema without these keywords. */
    static Mapping without(Mapping mapping, Set<String> names) {
        var kept = new LinkedHashMap<>(mapping.entries());
        kept.keySet().removeAll(names);
        return new Mapping(mapping.place(), kept);
    }

    /** Whether the keyword has an effect on values of the type. */
    static boolean isOf(String type, String keyword) {
        return OF_ANY_TYPE.contains(keyword)
                || TYPED.getOrDefault(type, Set.of()).contains(keyword)
                || BEYOND.getOrDefault(type, Set.of()).contains(keyword);
    }

    /** Whether a schema has a keyword that is for one type only. */
    static boolean hasAnyOf(String type, Mapping schema) {
        return Stream.concat(TYPED.getOrDefault(type, Set.of()).stream(), BEYOND.getOrDefault(type, Set.of()).stream())
                .anyMatch(schema::has);
    }

    /** Whether a schema has a keyword that the Java type and simple checks of its type do not express. */
    static boolean goesBeyond(String type, Mapping schema) {
        return Stream.concat(ALWAYS_BEYOND.stream(), BEYOND.getOrDefault(type, Set.of()).stream())
                .anyMatch(schema::has);
    }

    /** The types that a schema names, {@code null} included; empty where it names none. */
    static List<String> types(Mapping schema) {
        if (schema.get("type") instanceof Node.Sequence) {
            return schema.texts("type").stream().distinct().toList();
        }
        String type = schema.text("type");
        return type == null ? List.of() : List.of(type);
    }
}
