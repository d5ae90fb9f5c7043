package dev.hardwire.processor.openapi.schema;

import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.DistinctNames;
import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.model.Literal;
import dev.hardwire.processor.model.NamedType.EnumType;
import dev.hardwire.processor.model.NamedType.EnumValue;
import dev.hardwire.processor.model.Schema;
import dev.hardwire.processor.openapi.source.JsonWriter;
import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.Node.Scalar;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code enum} and {@code const}: scalars of one kind become a Java enum. {@code x-enum-varnames} names its constants
 * where the values do not.
 */
final class Enums {
    /** How many constants a Java enum is given; its initializer, one method, takes about twice as many. */
    private static final int MAX_CONSTANTS = 2_000;

    /** The characters of a value, which is in its constant's name, too: a class file takes 65,535 bytes of each. */
    private static final int MAX_LENGTH = 20_000;

    private static final Map<String, Node.Type> KINDS = Map.of(
            "string", Node.Type.STRING,
            "integer", Node.Type.NUMBER,
            "number", Node.Type.NUMBER,
            "boolean", Node.Type.BOOLEAN);

    private final SchemaContext context;
    private final NamedTypes types;

    Enums(SchemaContext context, NamedTypes types) {
        this.context = context;
        this.types = types;
    }

    /** Whether a schema lists what it allows. */
    static boolean lists(Mapping schema) {
        return schema.has("const") || schema.get("enum") instanceof Node.Sequence;
    }

    /** Whether it lists more, or longer ones, than a Java enum can hold. */
    static boolean isLong(Mapping schema) {
        List<Node> values = listed(schema);
        return values.size() > MAX_CONSTANTS
                || values.stream()
                        .anyMatch(value ->
                                value instanceof Scalar scalar && scalar.text().length() > MAX_LENGTH);
    }

    /**
     * The schema; null where it is no Java enum.
     *
     * @param names the types that the schema names, without null; empty where it names none
     * @param nullable whether null is one of the values
     */
    @Nullable
    Schema read(Mapping schema, List<String> names, boolean nullable) {
        Map<Literal, Node> values = values(schema, names);
        if (values == null || values.isEmpty() || kinds(values) > 1) {
            return null;
        }
        var id = SchemaReader.id(schema.place());
        if (!types.isKnown(id)) {
            types.add(new EnumType(
                    id,
                    context.names().of(schema.place()),
                    schema.textOrEmpty("description"),
                    constants(schema, values),
                    schema.place()));
        }
        return new Schema.Ref(schema.place(), nullable, id);
    }

    /** The scalars, each once, that the types allow; null where something is no scalar. */
    private @Nullable Map<Literal, Node> values(Mapping schema, List<String> names) {
        var values = new LinkedHashMap<Literal, Node>();
        for (Node node : listed(schema)) {
            if (!(node instanceof Scalar scalar)) {
                return null;
            }
            if (scalar.type() == Node.Type.NULL) {
                continue;
            }
            if (!names.isEmpty() && names.stream().noneMatch(name -> isOf(name, scalar))) {
                context.diagnostics()
                        .note(
                                DiagnosticId.NO_EFFECT,
                                node.place(),
                                "The value %s is not of the type %s, so it is never allowed; %s.",
                                JsonWriter.write(node),
                                String.join(" or ", names),
                                names.contains("string") ? "put it in quotes" : "correct it, or take it out");
            } else if (values.putIfAbsent(literal(scalar), node) != null) {
                context.diagnostics()
                        .note(
                                DiagnosticId.NO_EFFECT,
                                node.place(),
                                "The enum has the value %s twice; take one of them out.",
                                scalar.text());
            }
        }
        return values;
    }

    private static List<Node> listed(Mapping schema) {
        Node only = schema.get("const");
        if (only == null) {
            return schema.items("enum");
        }
        String text = JsonWriter.write(only);
        boolean both = !schema.has("enum")
                || schema.items("enum").stream()
                        .anyMatch(v -> JsonWriter.write(v).equals(text));
        return both ? List.of(only) : List.of();
    }

    /** Whether nothing but null is left of the values that are listed. */
    boolean isEmpty(Mapping schema, List<String> names) {
        Map<Literal, Node> values = values(schema, names);
        return values != null && values.isEmpty();
    }

    private static boolean isOf(String type, Scalar value) {
        return value.type() == KINDS.get(type)
                && (!type.equals("integer")
                        || new BigDecimal(value.text()).stripTrailingZeros().scale() <= 0);
    }

    private static long kinds(Map<Literal, Node> values) {
        return values.keySet().stream().map(Object::getClass).distinct().count();
    }

    static Literal literal(Scalar scalar) {
        return switch (scalar.type()) {
            case STRING -> new Literal.Text(scalar.text());
            case NUMBER -> new Literal.Numeric(plain(new BigDecimal(scalar.text())));
            case BOOLEAN -> new Literal.Bool(scalar.isTrue());
            case NULL -> new Literal.Null();
        };
    }

    /** One number for all ways to write it. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private List<EnumValue> constants(Mapping schema, Map<Literal, Node> values) {
        List<String> texts = values.keySet().stream().map(Literal::text).toList();
        List<String> given = schema.texts("x-enum-varnames");
        List<String> names = given.size() == values.size() ? given : texts;
        Map<String, String> javaNames = DistinctNames.constants(names);
        var constants = new ArrayList<EnumValue>();
        var taken = new HashMap<String, String>();
        int index = 0;
        for (Map.Entry<Literal, Node> entry : values.entrySet()) {
            String name = names.get(index);
            String constant = javaNames.getOrDefault(name, JavaNames.constant(name));
            String before = taken.putIfAbsent(constant, texts.get(index));
            if (before != null) {
                context.report(
                        DiagnosticId.NAME_CLASH,
                        entry.getValue().place(),
                        "The enum values %s and %s would both be %s in Java; name all of them with x-enum-varnames.",
                        before,
                        texts.get(index),
                        constant);
            } else if (!constant.equals(JavaNames.constant(name))) {
                context.diagnostics()
                        .note(
                                DiagnosticId.NAME_CLASH,
                                entry.getValue().place(),
                                "The enum value %s is %s in Java, as another one would be %s, too; name all of them with"
                                        + " x-enum-varnames where that matters.",
                                texts.get(index),
                                constant,
                                JavaNames.constant(name));
            }
            constants.add(new EnumValue(entry.getKey(), constant));
            index++;
        }
        return constants;
    }
}
