package dev.hardwire.processor.openapi.schema;

import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.NamedType;
import dev.hardwire.processor.model.Schema;
import dev.hardwire.processor.openapi.grammar.Version;
import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.Node.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads schemas by their type, once nothing is composed any more. What no Java type holds is any JSON, with a validator. */
final class TypedSchemas {
    private final SchemaContext context;
    private final NamedTypes types;
    private final SchemaReader schemas;
    private final Validators validators;
    private final ScalarSchemas scalars;
    private final Enums enums;
    private final Tuples tuples;
    private final Objects objects;

    TypedSchemas(SchemaContext context, NamedTypes types, SchemaReader schemas, Validators validators) {
        this.context = context;
        this.types = types;
        this.schemas = schemas;
        this.validators = validators;
        this.scalars = new ScalarSchemas(context, validators);
        this.enums = new Enums(context, types);
        this.tuples = new Tuples(context, types, schemas, validators);
        this.objects = new Objects(context, schemas, validators);
    }

    @Nullable
    Schema read(Mapping schema) {
        List<String> names = names(schema);
        if (names == null) {
            return null; // the grammar says so
        }
        boolean nullable = schemas.nulls().allowedBy(schema);
        if (Enums.lists(schema)) {
            return enumeration(schema, names, nullable);
        }
        if (names.isEmpty()) {
            return schema.has("type") ? any(schema) : untyped(schema, nullable);
        }
        return names.size() == 1 ? ofType(names.get(0), schema, nullable) : schemas.ofTypes(schema, names);
    }

    /** The types that a schema names, without null; null where they are none. */
    private static @Nullable List<String> names(Mapping schema) {
        var names = new ArrayList<>(Keywords.types(schema));
        if (schema.has("type") && names.isEmpty()) {
            return null;
        }
        names.remove("null");
        if (names.contains("number")) {
            names.remove("integer");
        }
        return names.stream().allMatch(Keywords::isType) ? names : null;
    }

    /** Any JSON, which a validator checks. */
    Schema any(Mapping schema) {
        validators.need(schema.place());
        return new Schema.Free(schema.place(), schemas.nulls().allowedBy(schema));
    }

    private @Nullable Schema untyped(Mapping schema, boolean nullable) {
        if (Keywords.constraints(schema, Set.of("nullable")).entries().isEmpty()) {
            return new Schema.Free(schema.place(), true);
        }
        for (String inferred : List.of("object", "array")) {
            if (Keywords.hasAnyOf(inferred, schema)) {
                return ofType(inferred, schema, schema.flag("nullable") && nullable);
            }
        }
        return any(schema);
    }

    private @Nullable Schema enumeration(Mapping schema, List<String> names, boolean nullable) {
        if (schema.flag("nullable") && !nullable) {
            context.diagnostics()
                    .note(
                            DiagnosticId.NO_EFFECT,
                            schema.placeOf("nullable"),
                            "Null is allowed by nullable, but not by the enum, so it is refused; add null to the enum.");
        }
        if (enums.isEmpty(schema, names) && !nullable) {
            context.diagnostics()
                    .note(
                            DiagnosticId.CONTRADICTION,
                            schema.placeOf(schema.has("enum") ? "enum" : "const"),
                            "None of the values is allowed by the other keywords of the schema, so that nothing satisfies it;"
                                    + " correct them.");
            return any(schema);
        }
        if (names.size() == 1 && Enums.isLong(schema)) {
            validators.need(schema.place());
            var entries = new LinkedHashMap<>(schema.entries());
            entries.remove("enum");
            entries.remove("const");
            return ofType(names.get(0), new Mapping(schema.place(), entries), nullable);
        }
        Schema listed = enums.read(schema, names, nullable);
        if (listed == null) {
            return any(schema);
        }
        String type = names.size() == 1 ? names.get(0) : "";
        boolean more = schema.entries().keySet().stream()
                .anyMatch(keyword -> Keywords.isOf(type, keyword) && !isOfEnums(keyword));
        if (more || (names.isEmpty() && Keywords.goesBeyond("", schema))) {
            validators.need(schema.place());
        }
        return listed;
    }

    private static boolean isOfEnums(String keyword) {
        return switch (keyword) {
            case "type", "nullable", "enum", "const", "format", "contentEncoding", "x-enum-varnames" -> true;
            default -> false;
        };
    }

    private @Nullable Schema ofType(String type, Mapping schema, boolean nullable) {
        schema.entries().forEach((name, value) -> {
            if (Keywords.isConstraint(name) && !Keywords.isOf(type, name)) {
                context.diagnostics()
                        .note(
                                DiagnosticId.NO_EFFECT,
                                value.place(),
                                "The keyword %s has no effect on the type %s; take it out, or correct the type.",
                                name,
                                type);
            }
        });
        if (Keywords.goesBeyond(type, schema)) {
            validators.need(schema.place());
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

    private @Nullable Schema array(Mapping schema, boolean nullable) {
        Node itemsNode = schema.get("items");
        if (itemsNode == null && context.version() == Version.V30) {
            context.diagnostics()
                    .note(
                            DiagnosticId.DOCUMENT_INVALID,
                            schema.place(),
                            "The array has no items, so anything may be in it; add items: {} if that is meant.");
        }
        int min = schema.count("minItems", 0);
        int max = schema.count("maxItems", Integer.MAX_VALUE);
        scalars.ordered(schema, "minItems", min, "maxItems", max);
        if (!schema.items("prefixItems").isEmpty()) {
            return tuples.read(schema, nullable, min, max);
        }
        Schema items = itemsNode == null ? new Schema.Free(schema.place(), true) : schemas.readWithin(itemsNode);
        if (items == null) {
            return null;
        }
        boolean unique = schema.flag("uniqueItems");
        if (unique && !isEqualAsInJson(items)) {
            validators.need(schema.place());
            unique = false;
        }
        return new Schema.Array(schema.place(), nullable, items, min, max, unique);
    }

    /** Whether Java's {@code equals} says of two values what JSON Schema does: 1 and 1.0 are one, and so are no two dates. */
    private boolean isEqualAsInJson(Schema items) {
        return items instanceof Schema.Int
                || items instanceof Schema.Bool
                || (items instanceof Schema.Text text && text.format() == Schema.Format.NONE)
                || (items instanceof Schema.Ref ref && schemas.isEnum(ref.type()));
    }

    private @Nullable Schema object(Mapping schema, boolean nullable) {
        int min = schema.count("minProperties", 0);
        int max = schema.count("maxProperties", Integer.MAX_VALUE);
        scalars.ordered(schema, "minProperties", min, "maxProperties", max);
        Node others = schema.get("additionalProperties");
        boolean closed = others instanceof Scalar s && s.isFalse();
        Map<String, Node> patterns = Objects.declared(schema, "patternProperties");
        if (!Objects.declared(schema, "properties").isEmpty() || (closed && patterns.isEmpty())) {
            var id = SchemaReader.id(schema.place());
            if (!types.isKnown(id)) {
                String javaName = context.names().of(schema.place());
                types.later(id, () -> types.add(objects.read(schema, javaName, min, max)));
            }
            return new Schema.Ref(schema.place(), nullable, id);
        }
        objects.requiredAreDeclared(schema);
        Schema values = values(schema, others, patterns, closed);
        return values == null ? null : new Schema.MapOf(schema.place(), nullable, values, min, max);
    }

    /** An object that becomes a record now. */
    NamedType record(Mapping schema, String javaName) {
        int min = schema.count("minProperties", 0);
        return objects.read(schema, javaName, min, schema.count("maxProperties", Integer.MAX_VALUE));
    }

    /** What the values of a map have in common. */
    private @Nullable Schema values(Mapping schema, @Nullable Node others, Map<String, Node> patterns, boolean closed) {
        if (patterns.isEmpty() && others != null) {
            return schemas.readWithin(others);
        }
        return closed && patterns.size() == 1
                ? schemas.readWithin(patterns.values().iterator().next())
                : new Schema.Free(schema.place(), true);
    }
}
