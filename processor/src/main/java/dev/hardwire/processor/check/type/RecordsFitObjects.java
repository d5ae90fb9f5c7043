package dev.hardwire.processor.check.type;

import dev.hardwire.processor.model.Binding.Accessor;
import dev.hardwire.processor.model.Binding.CodecType;
import dev.hardwire.processor.model.Binding.Field;
import dev.hardwire.processor.model.Binding.Holder;
import dev.hardwire.processor.model.Binding.Value;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.DidYouMean;
import dev.hardwire.processor.model.JavaClass;
import dev.hardwire.processor.model.JavaType;
import dev.hardwire.processor.model.NamedType;
import dev.hardwire.processor.model.NamedType.Property;
import dev.hardwire.processor.model.Place;
import dev.hardwire.processor.model.Schema;
import dev.hardwire.processor.model.TypeShape;
import dev.hardwire.processor.model.TypeShape.Component;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The components of a record, or of a class with a builder, are the properties of its schema. */
final class RecordsFitObjects {
    private final TypesFitSchemas types;
    private final Codecs codecs;
    private final Diagnostics diagnostics;

    RecordsFitObjects(TypesFitSchemas types, Codecs codecs, Diagnostics diagnostics) {
        this.types = types;
        this.codecs = codecs;
        this.diagnostics = diagnostics;
    }

    void fit(TypeShape.OfRecord type, NamedType.ObjectType schema, Place where) {
        types.constraints().unchecked(type, where);
        fit(type.type(), type.components(), null, schema, where);
    }

    void fit(TypeShape.OfBuilt type, NamedType.ObjectType schema, Place where) {
        fit(type.type(), type.components(), type.builder(), schema, where);
    }

    private void fit(
            JavaClass type,
            List<Component> components,
            @Nullable JavaType builder,
            NamedType.ObjectType schema,
            Place where) {
        Accessor others = null;
        Set<Property> missing = new LinkedHashSet<>(schema.properties());
        List<Field> fields = new ArrayList<>();
        for (Component component : components) {
            Place here =
                    type.inCompilation() ? component.place() : component.place().reportedAt(where);
            Optional<Property> property = property(component, schema);
            if (isForOthers(component, schema)) {
                others = others(component, schema, here);
            } else if (property.isPresent()) {
                missing.remove(property.get());
                fit(component, property.get(), here).ifPresent(fields::add);
            } else {
                unknown(component, schema, missing, here);
            }
        }
        for (Property property : missing) {
            diagnostics.report(
                    DiagnosticId.MISSING_COMPONENT,
                    where,
                    "%s has no component for the property %s at %s. Add one named %s, or say @Property(\"%s\") on the one that"
                            + " it is.",
                    type.simpleNames(),
                    property.name(),
                    property.place().text(),
                    property.javaName(),
                    property.name());
        }
        NamedType.Others wanted = schema.others();
        if (wanted != null && components.stream().noneMatch(component -> isForOthers(component, schema))) {
            diagnostics.report(
                    DiagnosticId.MISSING_COMPONENT,
                    where,
                    "%s has no component for the properties that %s at %s does not name. Add %s %s.",
                    type.simpleNames(),
                    schema.javaName(),
                    schema.place().text(),
                    types.expected().of(mapOf(wanted), false),
                    wanted.javaName());
        }
        codecs.add(new CodecType.OfRecord(
                type,
                codecs.name(type),
                schema.place().text(),
                fields,
                others,
                schema.closed(),
                schema.minProperties(),
                schema.maxProperties(),
                builder,
                schema.validator()));
    }

    private static boolean isForOthers(Component component, NamedType.ObjectType schema) {
        NamedType.Others others = schema.others();
        return others != null
                && component.jsonName() == null
                && component.name().equals(others.javaName());
    }

    private @Nullable Accessor others(Component component, NamedType.ObjectType schema, Place where) {
        types.constraints().none(component.type(), where);
        Value value = types.fit(component.type(), mapOf(Objects.requireNonNull(schema.others())), false, where);
        return value == null ? null : new Accessor(component.name(), value);
    }

    private static Schema mapOf(NamedType.Others others) {
        Schema values = others.values();
        return new Schema.MapOf(values.place(), false, values, 0, Integer.MAX_VALUE);
    }

    private static Optional<Property> property(Component component, NamedType.ObjectType schema) {
        return schema.properties().stream()
                .filter(property -> component.jsonName() == null
                        ? property.javaName().equals(component.name())
                        : property.name().equals(component.jsonName()))
                .findFirst();
    }

    private void unknown(Component component, NamedType.ObjectType schema, Set<Property> missing, Place where) {
        diagnostics.report(
                DiagnosticId.UNKNOWN_COMPONENT,
                where,
                "%s is no property of %s at %s%s",
                component.place().text(),
                schema.javaName(),
                schema.place().text(),
                Sentence.endWith(DidYouMean.among(
                        component.name(),
                        missing.stream().map(Property::javaName).toList())));
    }

    private Optional<Field> fit(Component component, Property property, Place where) {
        boolean mayBeAbsent = property.mayBeAbsent();
        Holder holder = Held.in(component.type());
        if (holder != Holder.PLAIN && !mayBeAbsent && !property.schema().nullable()) {
            diagnostics.report(
                    DiagnosticId.WRONG_TYPE,
                    where,
                    "%s is %s, but the property at %s is always there. Take the %s away.",
                    component.place().text(),
                    TypeNames.simple(component.type().name()),
                    property.place().text(),
                    TypeNames.simple(component.type().name()));
            return Optional.empty();
        }
        if (holder != Holder.PLAIN) {
            types.constraints().check(component.type(), where);
        }
        JavaType held = Held.type(component.type());
        Value value = types.fit(held, property.schema(), mayBeAbsent, where);
        return Optional.ofNullable(value)
                .map(fitting -> new Field(
                        property.name(),
                        component.name(),
                        fitting,
                        property.required() || (held.isDemanded() && property.defaultValue() == null),
                        holder,
                        property.access(),
                        property.defaultValue()));
    }
}
