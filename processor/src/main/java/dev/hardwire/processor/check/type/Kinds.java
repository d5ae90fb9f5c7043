package dev.hardwire.processor.check.type;

import dev.hardwire.processor.model.Binding.Kind;
import dev.hardwire.processor.model.Literal;
import dev.hardwire.processor.model.NamedType;
import dev.hardwire.processor.model.Schema;
import dev.hardwire.processor.model.TypeId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What kinds of JSON a schema allows. */
final class Kinds {
    private final Map<TypeId, NamedType> named;

    Kinds(Map<TypeId, NamedType> named) {
        this.named = named;
    }

    Set<Kind> of(Schema schema) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        add(kinds, schema, new HashSet<>());
        return kinds;
    }

    private void add(Set<Kind> kinds, Schema schema, Set<TypeId> seen) {
        if (schema.nullable()) {
            kinds.add(Kind.NULL);
        }
        if (schema instanceof Schema.Validated validated) {
            add(kinds, validated.schema(), seen);
        } else if (schema instanceof Schema.Ref ref) {
            NamedType type = named.get(ref.type());
            if (type != null && seen.add(ref.type())) {
                add(kinds, type, seen);
            }
        } else if (schema instanceof Schema.Free) {
            kinds.addAll(EnumSet.allOf(Kind.class));
        } else if (schema instanceof Schema.Array) {
            kinds.add(Kind.ARRAY);
        } else if (schema instanceof Schema.MapOf) {
            kinds.add(Kind.OBJECT);
        } else if (schema instanceof Schema.Int || schema instanceof Schema.Num) {
            kinds.add(Kind.NUMBER);
        } else {
            kinds.add(schema instanceof Schema.Bool ? Kind.BOOLEAN : Kind.STRING);
        }
    }

    private void add(Set<Kind> kinds, NamedType type, Set<TypeId> seen) {
        if (type instanceof NamedType.TupleType) {
            kinds.add(Kind.ARRAY);
        } else if (type instanceof NamedType.ChoiceType choice) {
            choice.alternatives().forEach(alternative -> add(kinds, alternative.schema(), seen));
        } else if (type instanceof NamedType.EnumType values) {
            values.values().forEach(value -> kinds.add(of(value.value())));
        } else {
            kinds.add(Kind.OBJECT);
        }
    }

    private static Kind of(Literal value) {
        if (value instanceof Literal.Numeric) {
            return Kind.NUMBER;
        }
        return value instanceof Literal.Bool ? Kind.BOOLEAN : Kind.STRING;
    }
}
