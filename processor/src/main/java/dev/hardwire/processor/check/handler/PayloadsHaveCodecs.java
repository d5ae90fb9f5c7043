package dev.hardwire.processor.check.handler;

import com.google.errorprone.annotations.FormatMethod;
import dev.hardwire.processor.check.type.ClassesFitSchemas;
import dev.hardwire.processor.check.type.Codecs;
import dev.hardwire.processor.check.type.ConstraintsFit;
import dev.hardwire.processor.check.type.Held;
import dev.hardwire.processor.check.type.ScalarTypes;
import dev.hardwire.processor.check.type.Sentence;
import dev.hardwire.processor.check.type.TypeNames;
import dev.hardwire.processor.model.Binding.CodecType;
import dev.hardwire.processor.model.Binding.Field;
import dev.hardwire.processor.model.Binding.Holder;
import dev.hardwire.processor.model.Binding.Value;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.DidYouMean;
import dev.hardwire.processor.model.JavaClass;
import dev.hardwire.processor.model.JavaType;
import dev.hardwire.processor.model.Literal;
import dev.hardwire.processor.model.NamedType;
import dev.hardwire.processor.model.Place;
import dev.hardwire.processor.model.Schema;
import dev.hardwire.processor.model.TypeId;
import dev.hardwire.processor.model.TypeShape;
import dev.hardwire.processor.model.TypeShape.Component;
import dev.hardwire.processor.model.TypeShape.Constant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of events and the messages of endpoints can be read and written: they are JSON values, or types that stand
 * for a document's schema, or records and enums of these, whose schema follows from the type.
 */
public final class PayloadsHaveCodecs {
    private static final String ALLOWED =
            "Use a record, an enum, a List, a Set, a Map with String keys, JsonNode, byte[], ByteBuffer, String, a"
                    + " number (int, long, float, double, BigInteger, BigDecimal), boolean, LocalDate, OffsetDateTime,"
                    + " Duration, UUID or URI";

    private final Map<String, TypeShape> shapes;
    private final Map<TypeId, NamedType> named;
    private final ClassesFitSchemas classes;
    private final Codecs codecs;
    private final boolean complete;
    private final ConstraintsFit constraints;
    private final Diagnostics diagnostics;

    /** @param complete whether the documents were read without mistakes, so that they have all schemas */
    public PayloadsHaveCodecs(
            Map<String, TypeShape> shapes,
            Map<TypeId, NamedType> named,
            ClassesFitSchemas classes,
            Codecs codecs,
            boolean complete,
            Diagnostics diagnostics) {
        this.complete = complete;
        this.shapes = shapes;
        this.named = named;
        this.classes = classes;
        this.codecs = codecs;
        this.constraints = new ConstraintsFit(diagnostics);
        this.diagnostics = diagnostics;
    }

    /** The constraints of types. */
    public ConstraintsFit constraints() {
        return constraints;
    }

    /** Whether a type is a class of somebody's for which there can be no codec. */
    public boolean isNoPayload(JavaType type) {
        return shapes.get(type.name()) instanceof TypeShape.OfOther;
    }

    /** Whether values of a type are read from JSON, as far as the type itself says. */
    public boolean isPayload(JavaType type, Place where) {
        if (ScalarTypes.schema(type, where) != null) {
            return true;
        }
        if (Set.of(TypeNames.JSON_NODE, TypeNames.LIST, TypeNames.MAP).contains(type.name())) {
            return true;
        }
        TypeShape shape = shapes.get(type.name());
        return shape instanceof TypeShape.OfSealed sealed
                ? sealed.schema() != null
                : shape != null && !(shape instanceof TypeShape.OfOther) && !(shape instanceof TypeShape.OfMissing);
    }

    /**
     * How the values of a type are read and written.
     *
     * @param where the parameter, component or method that has the type: what is wrong is reported there
     * @return null if there is no codec for it, which is reported then, or if the type does not exist
     */
    public @Nullable Value value(JavaType type, Place where) {
        return argument(type, where, "");
    }

    /**
     * As {@link #value}, of what a handler may also have from elsewhere.
     *
     * @param otherwise where it could come from, told behind that there is no codec; empty or a sentence behind a space
     */
    public @Nullable Value argument(JavaType type, Place where, String otherwise) {
        constraints.check(type, where);
        return unconstrained(type, where, otherwise);
    }

    private @Nullable Value unconstrained(JavaType type, Place where, String otherwise) {
        Schema scalar = ScalarTypes.schema(type, where);
        if (scalar != null) {
            return new Value.Scalar(type, scalar);
        }
        return switch (type.name()) {
            case TypeNames.JSON_NODE -> new Value.Tree(type, new Schema.Free(where, true));
            case TypeNames.LIST, TypeNames.SET -> list(type, where);
            case TypeNames.MAP -> map(type, where);
            default -> ofClass(type, where, otherwise);
        };
    }

    private @Nullable Value list(JavaType type, Place where) {
        if (type.arguments().size() != 1) {
            return none(
                    where,
                    "%s is a %s of anything. Say of what: %s<String>.",
                    where.text(),
                    TypeNames.simple(type.name()),
                    TypeNames.simple(type.name()));
        }
        Value items = value(type.arguments().get(0), where);
        return items == null
                ? null
                : new Value.ListOf(
                        type,
                        new Schema.Array(
                                where,
                                type.nullable(),
                                schema(items, where),
                                0,
                                Integer.MAX_VALUE,
                                type.name().equals(TypeNames.SET)),
                        items);
    }

    private @Nullable Value map(JavaType type, Place where) {
        if (type.arguments().size() != 2 || !type.arguments().get(0).name().equals(TypeNames.STRING)) {
            return none(
                    where,
                    "%s is %s. The keys of a JSON object are strings: make it a Map<String, …>.",
                    where.text(),
                    TypeNames.simple(type));
        }
        Value values = value(type.arguments().get(1), where);
        return values == null
                ? null
                : new Value.MapOf(
                        type,
                        new Schema.MapOf(where, type.nullable(), schema(values, where), 0, Integer.MAX_VALUE),
                        values);
    }

    /** The schema of a value, for the list or map around it; of a type with a codec, the codec knows more. */
    public static Schema schema(Value value, Place where) {
        if (value instanceof Value.Scalar scalar) {
            return scalar.schema();
        }
        if (value instanceof Value.ListOf list) {
            return list.schema();
        }
        if (value instanceof Value.MapOf map) {
            return map.schema();
        }
        return new Schema.Free(where, value.type().nullable());
    }

    private @Nullable Value ofClass(JavaType type, Place where, String otherwise) {
        TypeShape shape = shapes.get(type.name());
        if (shape instanceof TypeShape.OfMissing) {
            return null;
        }
        if (shape == null) {
            return none(
                    where,
                    "%s is %s, for which there is no codec. %s.%s",
                    where.text(),
                    simple(type),
                    ALLOWED,
                    otherwise);
        }
        if (shape instanceof TypeShape.OfOther other) {
            return none(
                    where, "%s is %s, which %s. %s.%s", where.text(), simple(type), other.reason(), ALLOWED, otherwise);
        }
        TypeId stated = shape.schema();
        if (stated != null) {
            return ofSchema(type, shape, stated, where);
        }
        if (!codecs.isClaimed(shape.type()) && !derive(shape, where)) {
            return null;
        }
        return new Value.Coded(type, type.nullable(), codecs.name(shape.type()));
    }

    private @Nullable Value ofSchema(JavaType type, TypeShape shape, TypeId stated, Place where) {
        NamedType target = named.get(stated);
        if (target == null && complete) {
            diagnostics.report(
                    DiagnosticId.UNKNOWN_SCHEMA,
                    shape.type().inCompilation() ? shape.type().place() : where,
                    "%s stands for %s (@SchemaRef), which no document of the application has as a type%s",
                    shape.type().simpleNames(),
                    stated,
                    Sentence.endWith(DidYouMean.among(
                            stated.toString(),
                            named.keySet().stream().map(TypeId::toString).toList())));
        }
        return target != null && classes.fit(shape, target, where)
                ? new Value.Coded(type, type.nullable(), codecs.name(shape.type()))
                : null;
    }

    /** Makes a codec from what the type looks like. */
    private boolean derive(TypeShape shape, Place where) {
        JavaClass type = shape.type();
        if (!codecs.canName(type)) {
            none(
                    where,
                    "%s is %s, which is not public: its codec cannot name it from the package %s. Make it public.",
                    where.text(),
                    type.simpleNames(),
                    codecs.name(type).packageName());
            return false;
        }
        if (shape instanceof TypeShape.OfSealed) {
            none(
                    where,
                    "%s is %s, a sealed interface: JSON does not say which of its records it is. Use one that stands for a"
                            + " schema with a discriminator (@SchemaRef), or a record.",
                    where.text(),
                    type.simpleNames());
            return false;
        }
        codecs.claim(type, Optional.empty());
        if (shape instanceof TypeShape.OfRecord record) {
            constraints.unchecked(record, where);
            codecs.add(record(record.type(), record.components(), null, where));
        } else if (shape instanceof TypeShape.OfBuilt built) {
            codecs.add(record(built.type(), built.components(), built.builder(), where));
        } else if (shape instanceof TypeShape.OfEnum values) {
            codecs.add(values(values));
        }
        return true;
    }

    private CodecType record(JavaClass type, List<Component> components, @Nullable JavaType builder, Place where) {
        List<Field> fields = new ArrayList<>();
        for (Component component : components) {
            Holder holder = Held.in(component.type());
            JavaType held = Held.type(component.type());
            Place here =
                    type.inCompilation() ? component.place() : component.place().reportedAt(where);
            if (holder != Holder.PLAIN) {
                constraints.check(component.type(), here);
            }
            Value value = value(holder == Holder.PRESENCE ? held.asNullable() : held, here);
            if (value != null) {
                fields.add(new Field(
                        component.jsonName() == null ? component.name() : component.jsonName(),
                        component.name(),
                        value,
                        holder == Holder.PLAIN && !held.nullable(),
                        holder,
                        NamedType.Access.BOTH,
                        null));
            }
        }
        return new CodecType.OfRecord(
                type, codecs.name(type), type.simpleNames(), fields, null, false, 0, Integer.MAX_VALUE, builder, null);
    }

    private CodecType values(TypeShape.OfEnum shape) {
        Map<String, Literal> values = new LinkedHashMap<>();
        for (Constant constant : shape.constants()) {
            values.put(
                    constant.name(),
                    new Literal.Text(constant.jsonValue() == null ? constant.name() : constant.jsonValue()));
        }
        return new CodecType.OfEnum(
                shape.type(), codecs.name(shape.type()), shape.type().simpleNames(), values);
    }

    private static String simple(JavaType type) {
        return TypeNames.simple(type);
    }

    @FormatMethod
    private @Nullable Value none(Place where, String format, Object... arguments) {
        diagnostics.report(DiagnosticId.NO_CODEC, where, format, arguments);
        return null;
    }
}
