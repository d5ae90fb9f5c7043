package dev.hardwire.processor.openapi.schema;

import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.NamedType;
import dev.hardwire.processor.model.NamedType.EnumType;
import dev.hardwire.processor.model.NamedType.ObjectType;
import dev.hardwire.processor.model.NamedType.Property;
import dev.hardwire.processor.model.Schema;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of a discriminator that a variant has: those that the mapping gives it; else its name, unless its property is
 * an enum (or constant) without that name: then the enum's.
 */
final class DiscriminatorValues {
    private final SchemaContext context;
    private final NamedTypes types;
    private final Mapping discriminator;
    private final boolean base;

    DiscriminatorValues(SchemaContext context, NamedTypes types, Mapping discriminator, boolean base) {
        this.context = context;
        this.types = types;
        this.discriminator = discriminator;
        this.base = base;
    }

    /** The values of an object; null where it cannot be told by the discriminator, which is remarked. */
    @Nullable
    List<String> of(Mapping union, ObjectType object, List<String> mapped, String name) {
        String wanted = discriminator.textOrEmpty("propertyName");
        Property property = object.properties().stream()
                .filter(p -> p.name().equals(wanted))
                .findFirst()
                .orElse(null);
        if (property == null) {
            remark(union, "is not declared in the variant " + object.javaName());
            return null;
        }
        List<String> values = values(property.schema());
        if (values == null) {
            remark(union, "is no string in the variant " + object.javaName());
            return null;
        }
        if (!property.required()) {
            context.diagnostics()
                    .note(
                            DiagnosticId.DISCRIMINATOR_MISMATCH,
                            property.place(),
                            "The discriminator %s is not required here; it is taken as if it were, as a value without it"
                                    + " belongs to no variant.",
                            wanted);
        }
        if (!mapped.isEmpty()) {
            return allowed(union, object, mapped, values) ? mapped : null;
        }
        if (name.isEmpty() && values.isEmpty()) {
            remark(union, "has no value for an inline variant; give the variant a constant for it");
            return null;
        }
        return values.isEmpty() || values.contains(name) ? List.of(name) : values;
    }

    private boolean allowed(Mapping union, ObjectType object, List<String> mapped, List<String> values) {
        for (String value : mapped) {
            if (!values.isEmpty() && !values.contains(value)) {
                remark(
                        union,
                        "has the value " + value + " by the mapping, which the enum of the variant " + object.javaName()
                                + " does not have");
                return false;
            }
        }
        return true;
    }

    /** A variant that is no object. */
    @Nullable
    List<String> none(Mapping union) {
        remark(union, "cannot be in a variant that is no object with properties");
        return null;
    }

    /** The values that a property may have; empty where any string; null where it is no string. */
    private @Nullable List<String> values(Schema schema) {
        if (schema instanceof Schema.Validated validated) {
            return values(validated.schema());
        }
        if (schema instanceof Schema.Text text) {
            return text.format() == Schema.Format.NONE ? List.of() : null;
        }
        NamedType type = schema instanceof Schema.Ref ref ? types.get(ref.type()) : null;
        if (!(type instanceof EnumType enumeration)
                || !(enumeration.values().get(0).value() instanceof dev.hardwire.processor.model.Literal.Text)) {
            return null;
        }
        return enumeration.values().stream().map(value -> value.value().text()).toList();
    }

    void remark(Mapping union, String what) {
        context.diagnostics()
                .note(
                        DiagnosticId.DISCRIMINATOR_MISMATCH,
                        union.placeOf("discriminator"),
                        "The discriminator %s %s, so %s.",
                        discriminator.textOrEmpty("propertyName"),
                        what,
                        base
                                ? "this is an object like others, and its value may be any that extends it"
                                : "validation tells the variants apart, which is slower");
    }
}
