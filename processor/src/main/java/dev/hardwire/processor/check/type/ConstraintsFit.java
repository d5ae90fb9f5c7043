package dev.hardwire.processor.check.type;

import dev.hardwire.processor.model.Binding.Holder;
import dev.hardwire.processor.model.Constraint;
import dev.hardwire.processor.model.Constraint.Unsupported;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.JavaType;
import dev.hardwire.processor.model.Place;
import dev.hardwire.processor.model.TypeShape;
import java.util.Set;

/** A constraint is on a type that it says something about, and does not contradict it. */
public final class ConstraintsFit {
    private static final Set<String> TEXT = Set.of(TypeNames.STRING);
    private static final Set<String> SIZED =
            Set.of(TypeNames.STRING, TypeNames.LIST, TypeNames.SET, TypeNames.MAP, TypeNames.BYTES);
    private static final Set<String> NUMBERS = Set.of(
            "int",
            "java.lang.Integer",
            "long",
            "java.lang.Long",
            "float",
            "java.lang.Float",
            "double",
            "java.lang.Double",
            "java.math.BigInteger",
            "java.math.BigDecimal");
    private static final Set<String> WHOLE = Set.of("int", "java.lang.Integer", "long", "java.lang.Long");
    private static final int LONG_BITS = 63;
    private static final Set<String> BOOLEANS = Set.of("boolean", "java.lang.Boolean");
    private static final Set<String> MOMENTS = Set.of("java.time.LocalDate", "java.time.OffsetDateTime");

    private final Diagnostics diagnostics;

    /** Reports what does not fit. */
    public ConstraintsFit(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Checks the constraints of a type, but not those of its arguments. */
    public void check(JavaType type, Place where) {
        for (Constraint constraint : type.constraints()) {
            if (constraint instanceof Unsupported unsupported) {
                unsupported(unsupported, where);
            } else {
                fit(constraint, type, where);
            }
        }
        if (type.nullable() && type.isDemanded()) {
            diagnostics.report(
                    DiagnosticId.CONTRADICTION,
                    where,
                    "%s is @Nullable, and yet there must be a value (%s). Take one of them away.",
                    where.text(),
                    type.constraints().stream()
                            .filter(JavaType::isDemanding)
                            .findFirst()
                            .orElseThrow()
                            .annotation());
        }
        if (type.name().equals(TypeNames.MAP) && !type.arguments().isEmpty()) {
            JavaType keys = type.arguments().get(0);
            if (keys.isConstrained()) {
                diagnostics.report(
                        DiagnosticId.CONSTRAINT_UNSUPPORTED,
                        where,
                        "%s has %s on the keys of a Map, which is not supported. Put constraints on its values, or check the"
                                + " keys in the handler.",
                        where.text(),
                        keys.constraints().get(0).annotation());
            }
        }
    }

    /** Reports the constraints of a record that are not on one of its components. */
    public void unchecked(TypeShape.OfRecord type, Place where) {
        for (TypeShape.Unchecked unchecked : type.unchecked()) {
            Place here = type.type().inCompilation()
                    ? unchecked.place()
                    : unchecked.place().reportedAt(where);
            if (unchecked.constraint() instanceof Unsupported unsupported) {
                unsupported(unsupported, here);
            } else {
                diagnostics.report(
                        DiagnosticId.CONSTRAINT_UNCHECKED,
                        here,
                        "%s has %s, which nobody checks there. Put it on a component of the record, or check it in the handler.",
                        here.text(),
                        unchecked.constraint().annotation());
            }
        }
    }

    /** Reports a constraint that cannot be compiled. */
    private void unsupported(Unsupported constraint, Place where) {
        diagnostics.report(
                constraint.id(), where, "%s: %s %s.", where.text(), constraint.annotation(), constraint.reason());
    }

    private void fit(Constraint constraint, JavaType type, Place where) {
        Set<String> allowed = types(constraint);
        if (!allowed.isEmpty() && !allowed.contains(type.name())) {
            diagnostics.report(
                    DiagnosticId.CONSTRAINT_TYPE,
                    where,
                    "%s is %s, of which %s says nothing: it is for %s.%s",
                    where.text(),
                    TypeNames.simple(type),
                    constraint.annotation(),
                    kind(constraint),
                    Held.in(type) == Holder.PLAIN
                            ? ""
                            : " Put it on what the " + TypeNames.simple(type.name()) + " holds.");
        } else if (constraint instanceof Constraint.Bound bound && isBeyond(bound, type)) {
            diagnostics.report(
                    DiagnosticId.CONTRADICTION,
                    where,
                    "%s is %s, which never comes near %s, the limit of %s. Correct the limit.",
                    where.text(),
                    TypeNames.simple(type),
                    bound.limit().toPlainString(),
                    bound.annotation());
        }
    }

    private static boolean isBeyond(Constraint.Bound bound, JavaType type) {
        return WHOLE.contains(type.name()) && bound.whole().toBigInteger().bitLength() > LONG_BITS;
    }

    /** Reports the constraints of what generated code collects without looking at it as a whole. */
    public void none(JavaType type, Place where) {
        if (!type.constraints().isEmpty()) {
            diagnostics.report(
                    DiagnosticId.CONSTRAINT_UNSUPPORTED,
                    where,
                    "%s: %s is not supported here. Check it in the handler.",
                    where.text(),
                    type.constraints().get(0).annotation());
        }
    }

    /** The types that a constraint is for; empty where that is all. */
    private static Set<String> types(Constraint constraint) {
        if (constraint instanceof Constraint.NotEmpty || constraint instanceof Constraint.Size) {
            return SIZED;
        }
        if (constraint instanceof Constraint.Bound || constraint instanceof Constraint.Digits) {
            return NUMBERS;
        }
        if (constraint instanceof Constraint.Truth) {
            return BOOLEANS;
        }
        if (constraint instanceof Constraint.Moment) {
            return MOMENTS;
        }
        return constraint instanceof Constraint.NotNull ? Set.of() : TEXT;
    }

    private static String kind(Constraint constraint) {
        if (constraint instanceof Constraint.NotEmpty || constraint instanceof Constraint.Size) {
            return "String, List, Set, Map and byte[]";
        }
        if (constraint instanceof Constraint.Bound || constraint instanceof Constraint.Digits) {
            return "numbers";
        }
        if (constraint instanceof Constraint.Truth) {
            return "boolean";
        }
        return constraint instanceof Constraint.Moment ? "LocalDate and OffsetDateTime" : "String";
    }
}
