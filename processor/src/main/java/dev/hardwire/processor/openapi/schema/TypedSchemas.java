package dev.hardwire.processor.openapi.schema;

import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Schema;
import dev.hardwire.processor.openapi.grammar.Version;
import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.Node.Scalar;
import dev.hardwire.processor.openapi.source.Node.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads schemas by their type, once nothing is composed any more. */
final class TypedSchemas {
    private static final Set<String> ANYWHERE = Set.of("type", "nullable", "default", "enum", "description");
    private static final Set<String> OF_NUMBERS =
            Set.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "format");
    private static final Map<String, Set<String>> KEYWORDS = Map.of(
            "string", Set.of("format", "pattern", "minLength", "maxLength"),
            "integer", OF_NUMBERS,
            "number", OF_NUMBERS,
            "boolean", Set.of(),
            "array", Set.of("items", "minItems", "maxItems", "uniqueItems"),
            "object",
                    Set.of(
                            "properties",
                            "required",
                            "additionalProperties",
                            "minProperties",
                            "maxProperties",
                            "discriminator"));

    private final SchemaContext context;
    private final NamedTypes types;
    private final SchemaReader schemas;
    private final ScalarSchemas scalars;

    TypedSchemas(SchemaContext context, NamedTypes types, SchemaReader schemas) {
        this.context = context;
        this.types = types;
        this.schemas = schemas;
        this.scalars = new ScalarSchemas(context);
    }

    @Nullable
    Schema read(Mapping schema) {
        if (schema.has("type") && !isValid(typeNames(schema))) {
            return null; // the grammar says so
        }
        var names = schema.has("type") ? new ArrayList<>(typeNames(schema)) : new ArrayList<String>();
        boolean nullable = names.remove("null") || schema.flag("nullable");
        if (names.isEmpty() && schema.has("type")) {
            context.unsupported(schema, "A schema that allows null only is not supported yet; take it out.");
            return null;
        }
        if (names.size() > 1 && context.version() == Version.V30) {
            return null; // the grammar says so
        }
        if (names.size() > 1) {
            context.unsupported(
                    schema,
                    "A schema of several types (%s) is not supported yet; use one, or oneOf with a discriminator.",
                    String.join(", ", names));
            return null;
        }
        if (names.isEmpty()) {
            return SchemaReader.constraints(schema, ANYWHERE).entries().isEmpty() && !isEnum(schema)
                    ? new Schema.Free(schema.place(), true)
                    : untyped(schema, nullable);
        }
        return ofType(names.get(0), schema, nullable);
    }

    private static boolean isValid(List<String> types) {
        return !types.isEmpty() && types.stream().allMatch(type -> KEYWORDS.containsKey(type) || type.equals("null"));
    }

    private static List<String> typeNames(Mapping schema) {
        return schema.get("type") instanceof Sequence ? schema.texts("type") : List.of(schema.textOrEmpty("type"));
    }

    private @Nullable Schema untyped(Mapping schema, boolean nullable) {
        for (String inferred : List.of("object", "array")) {
            if (keywordsOf(inferred).stream().anyMatch(schema::has)) {
                return ofType(inferred, schema, nullable);
            }
        }
        if (isEnum(schema) && schema.texts("enum").size() == withoutNull(schema).size()) {
            return ofType("string", schema, nullable || hasNull(schema));
        }
        boolean number = !schema.has("format") && OF_NUMBERS.stream().anyMatch(schema::has);
        String mayBe = number || isEnum(schema) ? "number" : "string";
        context.unsupported(schema, "A schema like this without a type is not supported yet; add type: %s.", mayBe);
        return null;
    }

    private static Set<String> keywordsOf(String type) {
        return KEYWORDS.getOrDefault(type, Set.of());
    }

    private @Nullable Schema ofType(String type, Mapping schema, boolean nullable) {
        schema.entries().forEach((name, value) -> {
            if (SchemaReader.isHonoured(name)
                    && !ANYWHERE.contains(name)
                    && !keywordsOf(type).contains(name)) {
                context.report(
                        DiagnosticId.CONTRADICTION,
                        value.place(),
                        "The keyword %s has no effect on the type %s; take it out, or correct the type.",
                        name,
                        type);
            }
        });
        if (isEnum(schema)) {
            return enumeration(type, schema, nullable);
        }
        return switch (type) {
            case "string" -> scalars.text(schema, nullable);
            case "integer" -> scalars.integer(schema, nullable);
            case "number" -> scalars.number(schema, nullable);
            case "boolean" -> new Schema.Bool(schema.place(), nullable);
            case "array" -> array(schema, nullable);
            case "object" -> object(schema, nullable);
            default -> null; // the grammar says so
        };
    }

    private static boolean isEnum(Mapping schema) {
        return schema.get("enum") instanceof Sequence;
    }

    private static List<Node> withoutNull(Mapping schema) {
        return schema.items("enum").stream()
                .filter(value -> !(value instanceof Scalar s && s.type() == Node.Type.NULL))
                .toList();
    }

    private static boolean hasNull(Mapping schema) {
        return withoutNull(schema).size() < schema.items("enum").size();
    }

    private @Nullable Schema enumeration(String type, Mapping schema, boolean nullable) {
        List<Node> values = withoutNull(schema);
        if (!type.equals("string")) {
            context.report(
                    DiagnosticId.UNSUPPORTED,
                    schema.placeOf("enum"),
                    "An enum of the type %s is not supported yet; use strings, or bounds.",
                    type);
            return null;
        }
        if (nullable && !hasNull(schema)) {
            context.report(
                    DiagnosticId.CONTRADICTION,
                    schema.placeOf("enum"),
                    "Null is allowed by the type, but not by the enum; add null to the enum, or allow strings only.");
        }
        for (String keyword : List.of("format", "pattern", "minLength", "maxLength")) {
            if (schema.has(keyword)) {
                context.report(
                        DiagnosticId.UNSUPPORTED,
                        schema.placeOf(keyword),
                        "The keyword %s beside enum is not supported yet; leave out of the enum what it refuses, and take"
                                + " it out.",
                        keyword);
            }
        }
        types.enumeration(schema, values);
        return new Schema.Ref(schema.place(), nullable && hasNull(schema), SchemaReader.id(schema.place()));
    }

    private @Nullable Schema array(Mapping schema, boolean nullable) {
        Node itemsNode = schema.get("items");
        if (itemsNode == null && context.version() == Version.V30) {
            context.report(
                    DiagnosticId.DOCUMENT_INVALID,
                    schema.place(),
                    "The array has no items; add items: {} if anything may be in it.");
        }
        Schema items = itemsNode == null ? new Schema.Free(schema.place(), true) : schemas.read(itemsNode);
        int min = schema.count("minItems", 0);
        int max = schema.count("maxItems", Integer.MAX_VALUE);
        scalars.ordered(schema, "minItems", min, "maxItems", max);
        return items == null
                ? null
                : new Schema.Array(schema.place(), nullable, items, min, max, schema.flag("uniqueItems"));
    }

    private @Nullable Schema object(Mapping schema, boolean nullable) {
        int min = schema.count("minProperties", 0);
        int max = schema.count("maxProperties", Integer.MAX_VALUE);
        scalars.ordered(schema, "minProperties", min, "maxProperties", max);
        if (schema.has("discriminator")) {
            context.report(
                    DiagnosticId.UNSUPPORTED,
                    schema.placeOf("discriminator"),
                    "A discriminator without oneOf is not supported yet; make a schema with oneOf of all variants and the"
                            + " discriminator, and use it in the place of this one.");
        }
        Node others = schema.get("additionalProperties");
        boolean closed = others instanceof Scalar s && s.isFalse();
        if (!schema.members("properties").isEmpty() || closed) {
            types.object(schema, closed, min, max);
            return new Schema.Ref(schema.place(), nullable, SchemaReader.id(schema.place()));
        }
        types.requiredAreDeclared(schema, Set.of());
        Schema values = others == null ? new Schema.Free(schema.place(), true) : schemas.read(others);
        return values == null ? null : new Schema.MapOf(schema.place(), nullable, values, min, max);
    }
}
