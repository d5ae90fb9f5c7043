package dev.hardwire.processor.check;

import dev.hardwire.processor.model.Binding.CodecType;
import dev.hardwire.processor.model.Binding.Field;
import dev.hardwire.processor.model.Binding.Value;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.DidYouMean;
import dev.hardwire.processor.model.JavaType;
import dev.hardwire.processor.model.NamedType;
import dev.hardwire.processor.model.NamedType.Property;
import dev.hardwire.processor.model.Place;
import dev.hardwire.processor.model.TypeShape;
import dev.hardwire.processor.model.TypeShape.Component;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The components of a record are the properties of its schema. */
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
        Set<Property> missing = new LinkedHashSet<>(schema.properties());
        List<Field> fields = new ArrayList<>();
        for (Component component : type.components()) {
            Place here = type.type().inCompilation()
                    ? component.place()
                    : component.place().reportedAt(where);
            Optional<Property> property = property(component, schema);
            if (property.isPresent()) {
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
                    type.type().simpleNames(),
                    property.name(),
                    property.place().text(),
                    property.javaName(),
                    property.name());
        }
        codecs.add(new CodecType.OfRecord(
                type.type(),
                codecs.name(type.type()),
                schema.place().text(),
                fields,
                schema.closed(),
                schema.minProperties(),
                schema.maxProperties()));
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
        boolean mayBeAbsent = !property.required() && property.defaultValue() == null;
        boolean optional = component.type().name().equals(TypeNames.OPTIONAL);
        if (optional && !mayBeAbsent && !property.schema().nullable()) {
            diagnostics.report(
                    DiagnosticId.WRONG_TYPE,
                    where,
                    "%s is Optional, but the property at %s is always there. Take the Optional away.",
                    component.place().text(),
                    property.place().text());
            return Optional.empty();
        }
        JavaType held = optional && component.type().arguments().size() == 1
                ? component.type().arguments().get(0)
                : component.type();
        Value value = types.fit(held, property.schema(), mayBeAbsent, where);
        return Optional.ofNullable(value)
                .map(fitting -> new Field(
                        property.name(),
                        component.name(),
                        fitting,
                        property.required(),
                        optional,
                        property.defaultValue()));
    }
}
