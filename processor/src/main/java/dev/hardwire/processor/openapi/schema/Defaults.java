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
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Defaults, each of which must be allowed by its own schema. */
public final class Defaults {
    private final SchemaContext context;
    private final NamedTypes types;

    Defaults(SchemaContext context, NamedTypes types) {
        this.context = context;
        this.types = types;
    }

    /** The default of a schema, also where it is behind a reference; null where there is none, or none that is allowed. */
    public @Nullable Literal of(Node node, Schema schema) {
        Node found = find(node, Collections.newSetFromMap(new IdentityHashMap<>()));
        return found == null ? null : literal(found, schema);
    }

    /** Checks the default that a schema has itself. */
    void check(Mapping mapping, Schema schema) {
        Node value = mapping.get("default");
        if (value != null) {
            literal(value, schema);
        }
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
        if (isNull(value)) {
            if (!schema.nullable()) {
                refuse(value, "null is not allowed");
            }
            return null;
        }
        if (schema instanceof Schema.Array array && value instanceof Sequence sequence) {
            return array(sequence, array);
        }
        if (schema instanceof Schema.Array || value instanceof Scalar) {
            return scalar(value, schema);
        }
        context.unsupported(value, "A default that is an object is not supported yet; take it out.");
        return null;
    }

    private static boolean isNull(Node value) {
        return value instanceof Scalar scalar && scalar.type() == Node.Type.NULL;
    }

    private @Nullable Literal array(Sequence sequence, Schema.Array schema) {
        List<Literal> values = new ArrayList<>();
        for (Node item : sequence.items()) {
            if (!(item instanceof Scalar) || isNull(item)) {
                context.unsupported(
                        item, "A default that is an array of anything but scalars is not supported yet; take it out.");
                return null;
            }
            Literal literal = scalar(item, schema.items());
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
        return new Literal.Array(values);
    }

    private @Nullable Literal scalar(Node node, Schema schema) {
        Node.Type type = node instanceof Scalar s ? s.type() : Node.Type.NULL;
        String text = node instanceof Scalar s ? s.text() : "";
        if (schema instanceof Schema.Free || schema instanceof Schema.MapOf) {
            context.unsupported(node, "A default here is not supported yet; take it out.");
            return null;
        }
        if (schema instanceof Schema.Bool) {
            return type == Node.Type.BOOLEAN ? new Literal.Bool(text.equals("true")) : refuse(node, "it is no boolean");
        }
        if (schema instanceof Schema.Int || schema instanceof Schema.Num) {
            return type == Node.Type.NUMBER
                    ? number(node, new BigDecimal(text), schema)
                    : refuse(node, "it is no number");
        }
        if (schema instanceof Schema.Array) {
            return refuse(node, "it is no array");
        }
        if (type != Node.Type.STRING) {
            return refuse(node, "it is no string; put it in quotes");
        }
        return schema instanceof Schema.Text s
                ? text(node, text, s)
                : named(node, text, types.get(((Schema.Ref) schema).type()));
    }

    private @Nullable Literal named(Node node, String text, @Nullable NamedType type) {
        if (!(type instanceof NamedType.EnumType enumeration)) {
            context.unsupported(node, "A default of an object is not supported yet; take it out.");
            return null;
        }
        boolean known =
                enumeration.values().stream().anyMatch(value -> value.value().equals(new Literal.Text(text)));
        return known ? new Literal.Text(text) : refuse(node, "the enum has no such value");
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
