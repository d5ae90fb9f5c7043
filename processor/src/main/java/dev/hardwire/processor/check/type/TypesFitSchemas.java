package dev.hardwire.processor.check.type;

import com.google.errorprone.annotations.FormatMethod;
import dev.hardwire.processor.model.Binding.Value;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.JavaType;
import dev.hardwire.processor.model.NamedType;
import dev.hardwire.processor.model.Place;
import dev.hardwire.processor.model.Schema;
import dev.hardwire.processor.model.TypeId;
import dev.hardwire.processor.model.TypeShape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A Java type can hold all that the schema allows. */
public final class TypesFitSchemas {
    private final Map<String, TypeShape> shapes;
    private final Map<TypeId, NamedType> named;
    private final ExpectedType expected;
    private final Diagnostics diagnostics;
    private final ConstraintsFit constraints;
    private final ClassesFitSchemas classes;

    /** Checks types of these shapes; those that fit get codecs. */
    public TypesFitSchemas(
            Map<String, TypeShape> shapes, Map<TypeId, NamedType> named, Codecs codecs, Diagnostics diagnostics) {
        this.shapes = shapes;
        this.named = named;
        this.expected = new ExpectedType(named);
        this.diagnostics = diagnostics;
        this.constraints = new ConstraintsFit(diagnostics);
        this.classes = new ClassesFitSchemas(this, named, codecs, diagnostics);
    }

    /** What a type looks like; null where nobody knows. */
    public @Nullable TypeShape shape(JavaType type) {
        return shapes.get(type.name());
    }

    /** Whether a type may be that of a schema, and none of another. */
    public boolean isOf(JavaType type, TypeId schema) {
        TypeShape shape = shapes.get(type.name());
        NamedType target = named.get(schema);
        return shape != null
                && target != null
                && isOfKind(shape, target)
                && (shape.schema() == null || shape.schema().equals(schema));
    }

    ConstraintsFit constraints() {
        return constraints;
    }

    /** The part of it that checks classes. */
    public ClassesFitSchemas classes() {
        return classes;
    }

    ExpectedType expected() {
        return expected;
    }

    /**
     * Fits a type to a schema.
     *
     * @param mayBeAbsent whether there may be no value, so that the type must be able to hold null
     * @param where the parameter, component or method that has the type: what is wrong is reported there
     * @return how values are read and written, or null if the type does not fit, which is reported then
     */
    public @Nullable Value fit(JavaType type, Schema schema, boolean mayBeAbsent, Place where) {
        constraints.check(type, where);
        return unconstrained(type, schema, mayBeAbsent, where);
    }

    private @Nullable Value unconstrained(JavaType type, Schema schema, boolean mayBeAbsent, Place where) {
        if (shapes.get(type.name()) instanceof TypeShape.OfMissing) {
            return null;
        }
        if (schema instanceof Schema.Validated validated) {
            Value value = unconstrained(type, validated.schema(), mayBeAbsent, where);
            return value == null ? null : new Value.Validated(value, validated.validator());
        }
        if (ScalarTypes.isPrimitive(type.name()) && isScalar(schema) && (mayBeAbsent || schema.nullable())) {
            return notNullable(type, schema, mayBeAbsent, where);
        }
        if (schema instanceof Schema.Array array) {
            return list(type, array, mayBeAbsent, where);
        }
        if (schema instanceof Schema.MapOf map) {
            return map(type, map, mayBeAbsent, where);
        }
        if (schema instanceof Schema.Free free) {
            return type.name().equals(TypeNames.JSON_NODE)
                    ? new Value.Tree(type, free)
                    : wrong(type, schema, mayBeAbsent, where);
        }
        if (schema instanceof Schema.Bytes) {
            return type.name().equals(TypeNames.BYTES)
                    ? new Value.Bytes(type)
                    : wrong(type, schema, mayBeAbsent, where);
        }
        if (schema instanceof Schema.File) {
            return type.name().equals(TypeNames.FILE_PART)
                    ? new Value.FileOf(type)
                    : wrong(type, schema, mayBeAbsent, where);
        }
        if (schema instanceof Schema.Ref ref) {
            return reference(type, ref, mayBeAbsent, where);
        }
        String scalar = ScalarTypes.of(schema);
        boolean buffer = scalar.equals(TypeNames.BYTES) && type.name().equals(TypeNames.BYTE_BUFFER);
        return buffer || type.name().equals(scalar) || type.name().equals(ScalarTypes.boxed(scalar))
                ? new Value.Scalar(type, schema)
                : wrong(type, schema, mayBeAbsent, where);
    }

    private static boolean isScalar(Schema schema) {
        return schema instanceof Schema.Text
                || schema instanceof Schema.Int
                || schema instanceof Schema.Num
                || schema instanceof Schema.Bool;
    }

    private @Nullable Value list(JavaType type, Schema.Array array, boolean mayBeAbsent, Place where) {
        if (!type.name().equals(TypeNames.LIST) || type.arguments().size() != 1) {
            return wrong(type, array, mayBeAbsent, where);
        }
        Value items = fit(type.arguments().get(0), array.items(), false, where);
        return items == null ? null : new Value.ListOf(type, array, items);
    }

    private @Nullable Value map(JavaType type, Schema.MapOf map, boolean mayBeAbsent, Place where) {
        if (!type.name().equals(TypeNames.MAP)
                || type.arguments().size() != 2
                || !type.arguments().get(0).name().equals(TypeNames.STRING)) {
            return wrong(type, map, mayBeAbsent, where);
        }
        Value values = fit(type.arguments().get(1), map.values(), false, where);
        return values == null ? null : new Value.MapOf(type, map, values);
    }

    private @Nullable Value reference(JavaType type, Schema.Ref ref, boolean mayBeAbsent, Place where) {
        NamedType target = named.get(ref.type());
        TypeShape shape = shapes.get(type.name());
        if (target == null) {
            // The document has a mistake there, which its reader has reported.
            return null;
        }
        if (shape == null || !isOfKind(shape, target)) {
            return shape instanceof TypeShape.OfOther other
                    ? report(
                            DiagnosticId.WRONG_TYPE,
                            where,
                            "%s is %s, which %s. Make it %s, for %s at %s.",
                            where.text(),
                            TypeNames.simple(type),
                            other.reason(),
                            kind(target),
                            target.javaName(),
                            target.place().text())
                    : wrong(type, ref, mayBeAbsent, where);
        }
        return classes.fit(shape, target, where)
                ? new Value.Coded(type, ref.nullable(), classes.codec(shape.type()))
                : null;
    }

    private static boolean isOfKind(TypeShape shape, NamedType target) {
        if (target instanceof NamedType.ObjectType) {
            return shape instanceof TypeShape.OfRecord || shape instanceof TypeShape.OfBuilt;
        }
        if (target instanceof NamedType.TupleType) {
            return shape instanceof TypeShape.OfRecord;
        }
        return target instanceof NamedType.EnumType
                ? shape instanceof TypeShape.OfEnum
                : shape instanceof TypeShape.OfSealed;
    }

    private @Nullable Value notNullable(JavaType type, Schema schema, boolean mayBeAbsent, Place where) {
        return report(
                DiagnosticId.NOT_NULLABLE,
                where,
                "%s is %s, but the value at %s %s. Make it %s.",
                where.text(),
                type,
                schema.place().text(),
                mayBeAbsent ? "is optional and has no default" : "may be null",
                expected.of(schema, true));
    }

    private @Nullable Value wrong(JavaType type, Schema schema, boolean mayBeAbsent, Place where) {
        NamedType target = schema instanceof Schema.Ref ref ? named.get(ref.type()) : null;
        return report(
                DiagnosticId.WRONG_TYPE,
                where,
                "%s is %s, but the schema at %s is %s. Make it %s.",
                where.text(),
                TypeNames.simple(type),
                target == null ? schema.place().text() : target.place().text(),
                target == null ? Described.schema(schema) : Described.type(target),
                target == null ? expected.of(schema, mayBeAbsent) : kind(target));
    }

    private static String kind(NamedType type) {
        if (type instanceof NamedType.ObjectType || type instanceof NamedType.TupleType) {
            return "a record";
        }
        return type instanceof NamedType.EnumType ? "an enum" : "a sealed interface of records";
    }

    @FormatMethod
    private @Nullable Value report(DiagnosticId id, Place where, String format, Object... arguments) {
        diagnostics.report(id, where, format, arguments);
        return null;
    }
}
