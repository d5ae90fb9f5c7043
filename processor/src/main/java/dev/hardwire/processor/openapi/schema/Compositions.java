package dev.hardwire.processor.openapi.schema;

import dev.hardwire.processor.model.Schema;
import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.Node.Scalar;
import dev.hardwire.processor.openapi.source.Node.Sequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides what {@code oneOf} and {@code anyOf} become:
 *
 * <ul>
 *   <li>one alternative, null apart: what it is;
 *   <li>alternatives that only constrain what stands beside them: that, with a validator;
 *   <li>enums of strings: one enum;
 *   <li>with a discriminator: a union; else a choice. What stands beside is a part of each alternative.
 * </ul>
 */
final class Compositions {
    private static final Set<String> NOT_BESIDE = Set.of("oneOf", "anyOf", "discriminator", "nullable");

    private final SchemaReader schemas;
    private final TypedSchemas typed;
    private final Validators validators;
    private final Declared declared;
    private final Unions unions;
    private final Choices choices;

    Compositions(
            SchemaContext context,
            SchemaReader schemas,
            TypedSchemas typed,
            Validators validators,
            Unions unions,
            Choices choices) {
        this.schemas = schemas;
        this.typed = typed;
        this.validators = validators;
        this.declared = new Declared(context.references());
        this.unions = unions;
        this.choices = choices;
    }

    static boolean isComposed(Mapping schema) {
        return schema.has("oneOf") || schema.has("anyOf");
    }

    @Nullable
    Schema read(Mapping schema) {
        Mapping beside = Keywords.constraints(schema, NOT_BESIDE);
        String keyword = schema.has("oneOf") ? "oneOf" : "anyOf";
        if (!(schema.get(keyword) instanceof Sequence)) {
            return null; // the grammar says so
        }
        if (schema.has("oneOf") && schema.has("anyOf")) {
            validators.need(schema.place());
            if (declared.onlyConstrain(schema.items("oneOf"), beside)) {
                keyword = "anyOf";
            } else if (!declared.onlyConstrain(schema.items("anyOf"), beside)) {
                return typed.any(schema);
            }
        }
        return read(schema, keyword, beside);
    }

    private @Nullable Schema read(Mapping schema, String keyword, Mapping beside) {
        List<Node> options = schema.items(keyword).stream()
                .filter(option -> !Nulls.isNullType(option))
                .toList();
        if (options.isEmpty()) {
            return typed.any(schema);
        }
        if (options.size() == 1) {
            return single(schema, options.get(0), beside);
        }
        if (!beside.entries().isEmpty() && declared.onlyConstrain(options, beside) && !isAnything(beside)) {
            validators.need(schema.place());
            return typed.read(nullableAs(schema, beside));
        }
        Mapping listed = enumOf(schema, options, beside);
        if (listed != null) {
            return typed.read(listed);
        }
        Mapping discriminator = schema.mapping("discriminator");
        if (discriminator != null && discriminator.text("propertyName") != null) {
            return unions.read(schema, discriminator, keyword, options, beside);
        }
        return choices.read(schema, keyword, options, beside);
    }

    /** Whether nothing beside the alternatives tells a type. */
    private static boolean isAnything(Mapping beside) {
        return !beside.has("type") && !beside.has("properties") && !beside.has("items") && !beside.has("enum");
    }

    private @Nullable Schema single(Mapping schema, Node option, Mapping beside) {
        if (!beside.entries().isEmpty()) {
            return schemas.merged(schema, List.of(option, nullableAs(schema, beside)));
        }
        Schema only = schemas.read(option);
        return only == null || !schemas.nulls().allowedBy(schema) ? only : Nullability.allowNull(only);
    }

    private static Mapping nullableAs(Mapping schema, Mapping beside) {
        Node nullable = schema.get("nullable");
        if (nullable == null) {
            return beside;
        }
        var entries = new LinkedHashMap<>(beside.entries());
        entries.put("nullable", nullable);
        return new Mapping(beside.place(), entries);
    }

    /** Alternatives that are enums or constants of strings, inline, as one enum; null where they are not. */
    private @Nullable Mapping enumOf(Mapping schema, List<Node> options, Mapping beside) {
        var values = new ArrayList<Node>();
        for (Node option : options) {
            if (!(option instanceof Mapping mapping) || !isEnumOfStrings(mapping)) {
                return null;
            }
            values.addAll(mapping.has("const") ? List.of(mapping.entries().get("const")) : mapping.items("enum"));
        }
        boolean string = Set.of("type").containsAll(beside.entries().keySet())
                && Set.of("string").containsAll(Keywords.types(beside));
        if (!string) {
            return null;
        }
        var distinct = new HashSet<String>();
        boolean twice = values.stream().anyMatch(value -> !distinct.add(((Scalar) value).text()));
        if (twice) {
            // of oneOf, such a value is refused
            return null;
        }
        var entries = new LinkedHashMap<>(
                Keywords.without(schema, Set.of("oneOf", "anyOf")).entries());
        boolean orNull = schemas.nulls().allowedBy(schema);
        if (orNull) {
            values.add(new Scalar(schema.place(), Node.Type.NULL, "null"));
        }
        entries.remove("type");
        entries.put("enum", new Sequence(schema.place(), values));
        return new Mapping(schema.place(), entries);
    }

    private static boolean isEnumOfStrings(Mapping option) {
        boolean only = Set.of("type", "enum", "const")
                .containsAll(Keywords.constraints(option, Set.of()).entries().keySet());
        List<Node> values = option.has("const") ? List.of(option.entries().get("const")) : option.items("enum");
        return only
                && Set.of("string").containsAll(Keywords.types(option))
                && !values.isEmpty()
                && values.stream().allMatch(v -> v instanceof Scalar s && s.type() == Node.Type.STRING);
    }
}
