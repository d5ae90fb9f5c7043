package dev.hardwire.processor.openapi.schema;

import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Literal;
import dev.hardwire.processor.model.NamedType;
import dev.hardwire.processor.model.Schema;
import dev.hardwire.processor.openapi.source.JsonWriter;
import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.Node.Scalar;
import dev.hardwire.processor.openapi.source.Node.Sequence;
import dev.hardwire.processor.openapi.source.References;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Defaults, each of which must be allowed by its own schema. */
public final class Defaults {
    private final SchemaContext context;
    private final NamedTypes types;
    /** What is to be looked at when all types are read. */
    private final ArrayDeque<Runnable> unread = new ArrayDeque<>();

    Defaults(SchemaContext context, NamedTypes types) {
        this.context = context;
        this.types = types;
    }

    /** The default of a schema, also where it is behind a reference; null where there is none, or none that is allowed. */
    public @Nullable Literal of(Node node, Schema schema) {
        Node found = find(node, Collections.newSetFromMap(new IdentityHashMap<>()));
        return found == null ? null : whole(found, schema);
    }

    /** Checks the default that a schema has itself. */
    void check(Mapping mapping, Schema schema) {
        Node value = mapping.get("default");
        if (value != null) {
            whole(value, schema);
        }
    }

    private @Nullable Literal whole(Node value, Schema schema) {
        return Nulls.isNull(value) && !schema.nullable() ? none(value) : literal(value, schema);
    }

    private @Nullable Node find(@Nullable Node node, Set<Node> seen) {
        if (!(node instanceof Mapping mapping) || !seen.add(mapping)) {
            return null;
        }
        if (mapping.has("default")) {
            return mapping.get("default");
        }
        Node behind =
                References.isReference(mapping) ? find(context.references().target(mapping), seen) : null;
        for (Node part : mapping.items("allOf")) {
            behind = behind == null ? find(part, seen) : behind;
        }
        return behind;
    }

    private @Nullable Literal literal(Node value, Schema schema) {
        if (Nulls.isNull(value)) {
            return schema.nullable() ? new Literal.Null() : refuse(value, "null is not allowed");
        }
        if (schema instanceof Schema.Validated validated) {
            return literal(value, validated.schema());
        }
        if (schema instanceof Schema.Array array) {
            return value instanceof Sequence sequence ? array(sequence, array) : refuse(value, "it is no array");
        }
        if (schema instanceof Schema.MapOf map) {
            return value instanceof Mapping mapping ? map(mapping, map) : refuse(value, "it is no object");
        }
        if (schema instanceof Schema.Ref ref) {
            return named(value, types.get(ref.type()), ref);
        }
        if (schema instanceof Schema.Free) {
            return any(value);
        }
        return value instanceof Scalar scalar ? scalar(scalar, schema) : refuse(value, "it is no " + kind(schema));
    }

    private static Literal any(Node value) {
        return value instanceof Scalar scalar ? Enums.literal(scalar) : new Literal.Json(JsonWriter.write(value));
    }

    private static String kind(Schema schema) {
        return schema instanceof Schema.Text ? "string" : schema instanceof Schema.Bool ? "boolean" : "number";
    }

    private @Nullable Literal array(Sequence sequence, Schema.Array schema) {
        List<Literal> values = new ArrayList<>();
        for (Node item : sequence.items()) {
            Literal literal = literal(item, schema.items());
            if (literal == null) {
                return null;
            }
            values.add(literal);
        }
        if (values.size() < schema.minItems() || values.size() > schema.maxItems()) {
            return refuse(sequence, "it has too few or too many items");
        }
        if (schema.uniqueItems() && new HashSet<>(values).size() < values.size()) {
            return refuse(sequence, "it has an item twice");
        }
        boolean scalars = sequence.items().stream().allMatch(Scalar.class::isInstance);
        return scalars ? new Literal.Array(values) : new Literal.Json(JsonWriter.write(sequence));
    }

    private @Nullable Literal map(Mapping value, Schema.MapOf schema) {
        int size = value.entries().size();
        if (size < schema.minProperties() || size > schema.maxProperties()) {
            return refuse(value, "it has too few or too many properties");
        }
        boolean fits = true;
        for (Node each : value.entries().values()) {
            fits &= literal(each, schema.values()) != null;
        }
        return fits ? new Literal.Json(JsonWriter.write(value)) : null;
    }

    private @Nullable Literal scalar(Scalar value, Schema schema) {
        if (schema instanceof Schema.Bool) {
            return value.type() == Node.Type.BOOLEAN
                    ? new Literal.Bool(value.isTrue())
                    : refuse(value, "it is no boolean");
        }
        if (schema instanceof Schema.Text text) {
            return value.type() == Node.Type.STRING
                    ? text(value, value.text(), text)
                    : refuse(value, "it is no string; put it in quotes");
        }
        return value.type() == Node.Type.NUMBER
                ? number(value, new BigDecimal(value.text()), schema)
                : refuse(value, "it is no number");
    }

    /** Enums are known by now; of all else the value is looked at when they are. */
    private @Nullable Literal named(Node value, @Nullable NamedType type, Schema.Ref ref) {
        if (type instanceof NamedType.EnumType enumeration) {
            Literal literal = value instanceof Scalar scalar ? Enums.literal(scalar) : null;
            boolean known =
                    enumeration.values().stream().anyMatch(each -> each.value().equals(literal));
            return known ? literal : refuse(value, "the enum has no such value");
        }
        unread.add(() -> fits(value, types.get(ref.type())));
        return any(value);
    }

    /** Looks at the values of types that were not read when their defaults were. */
    void checkAll() {
        for (Runnable next = unread.poll(); next != null; next = unread.poll()) {
            next.run();
        }
    }

    private void fits(Node value, @Nullable NamedType type) {
        if (type instanceof NamedType.ObjectType object) {
            if (value instanceof Mapping mapping) {
                members(mapping, object);
            } else {
                refuse(value, "it is no object");
            }
        } else if (type instanceof NamedType.UnionType union) {
            String variant = value instanceof Mapping mapping ? mapping.text(union.discriminator()) : null;
            union.variants().stream()
                    .filter(each -> each.value().equals(variant))
                    .findFirst()
                    .ifPresentOrElse(
                            each -> fits(value, types.get(each.type())),
                            () -> refuse(value, "its " + union.discriminator() + " is none of the variants'"));
        } else if (type instanceof NamedType.TupleType && !(value instanceof Sequence)) {
            refuse(value, "it is no array");
        }
    }

    private void members(Mapping value, NamedType.ObjectType type) {
        Set<String> declared = new HashSet<>();
        for (NamedType.Property property : type.properties()) {
            declared.add(property.name());
            Node member = value.get(property.name());
            if (member != null) {
                literal(member, property.schema());
            } else if (property.required() && property.access() == NamedType.Access.BOTH) {
                refuse(value, "it has no " + property.name());
            }
        }
        value.entries().forEach((name, member) -> {
            if (!declared.contains(name) && type.closed()) {
                refuse(member, "there is no property " + name);
            } else if (!declared.contains(name) && type.others() != null) {
                literal(member, type.others().values());
            }
        });
    }

    private @Nullable Literal number(Node node, BigDecimal value, Schema schema) {
        Schema.Bounds bounds = schema instanceof Schema.Int i ? i.bounds() : ((Schema.Num) schema).bounds();
        boolean fraction = value.stripTrailingZeros().scale() > 0;
        if (schema instanceof Schema.Int integer) {
            if (fraction) {
                return refuse(node, "it is no integer");
            }
            int bits = value.toBigInteger().bitLength();
            int room = integer.width() == Schema.Width.INT32
                    ? 31
                    : integer.width() == Schema.Width.INT64 ? 63 : Integer.MAX_VALUE;
            if (bits > room) {
                return refuse(node, "it has more than " + (room + 1) + " bits");
            }
        }
        if (schema instanceof Schema.Num num && isInfinite(value, num.precision())) {
            return refuse(
                    node, "it is out of the range of " + num.precision().name().toLowerCase(Locale.ROOT));
        }
        int low = bounds.minimum() == null ? 1 : value.compareTo(bounds.minimum());
        int high = bounds.maximum() == null ? -1 : value.compareTo(bounds.maximum());
        if (low < 0
                || (low == 0 && bounds.exclusiveMinimum())
                || high > 0
                || (high == 0 && bounds.exclusiveMaximum())) {
            return refuse(node, "it is out of bounds");
        }
        if (bounds.multipleOf() != null && value.remainder(bounds.multipleOf()).signum() != 0) {
            return refuse(node, "it is no multiple of " + bounds.multipleOf().toPlainString());
        }
        return new Literal.Numeric(value);
    }

    private static boolean isInfinite(BigDecimal value, Schema.Precision precision) {
        return switch (precision) {
            case FLOAT -> Float.isInfinite(value.floatValue());
            case DOUBLE -> Double.isInfinite(value.doubleValue());
            case DECIMAL -> false;
        };
    }

    private @Nullable Literal text(Node node, String text, Schema.Text schema) {
        int length = text.codePointCount(0, text.length());
        if (length < schema.minLength() || length > schema.maxLength()) {
            return refuse(node, "it is too short or too long");
        }
        Schema.Pattern pattern = schema.pattern();
        if (pattern != null && !Pattern.compile(pattern.java()).matcher(text).find()) {
            return refuse(node, "it does not match the pattern");
        }
        return FormatCheck.fits(text, schema.format()) ? new Literal.Text(text) : refuse(node, "it has not the format");
    }

    /** Null is what many write that mean nothing by it. */
    private @Nullable Literal none(Node node) {
        context.diagnostics()
                .note(
                        DiagnosticId.INVALID_DEFAULT,
                        node.place(),
                        "The default null is not allowed by its own schema, so there is none; take it out, or allow null.");
        return null;
    }

    private @Nullable Literal refuse(Node node, String why) {
        context.report(
                DiagnosticId.INVALID_DEFAULT,
                node.place(),
                "The default %s is not allowed by its own schema: %s; correct one of them.",
                JsonWriter.write(node),
                why);
        return null;
    }
}
