package dev.hardwire.processor.check.type;

import dev.hardwire.processor.model.Binding.CodecType;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.DidYouMean;
import dev.hardwire.processor.model.Literal;
import dev.hardwire.processor.model.NamedType;
import dev.hardwire.processor.model.NamedType.EnumValue;
import dev.hardwire.processor.model.Place;
import dev.hardwire.processor.model.TypeShape;
import dev.hardwire.processor.model.TypeShape.Constant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The constants of an enum are the values of its schema. */
final class EnumsFitValues {
    private final Codecs codecs;
    private final Diagnostics diagnostics;

    EnumsFitValues(Codecs codecs, Diagnostics diagnostics) {
        this.codecs = codecs;
        this.diagnostics = diagnostics;
    }

    void fit(TypeShape.OfEnum type, NamedType.EnumType schema, Place where) {
        Set<EnumValue> missing = new LinkedHashSet<>(schema.values());
        Map<String, Literal> values = new LinkedHashMap<>();
        for (Constant constant : type.constants()) {
            Optional<EnumValue> value = value(constant, schema);
            if (value.isPresent()) {
                missing.remove(value.get());
                values.put(constant.name(), value.get().value());
            } else {
                unknown(type, constant, schema, missing, where);
            }
        }
        for (EnumValue value : missing) {
            diagnostics.report(
                    DiagnosticId.MISSING_CONSTANT,
                    where,
                    "%s has no constant for the value \"%s\" at %s. Add %s, or say @Property(\"%s\") on the one that it is.",
                    type.type().simpleNames(),
                    value.value().text(),
                    schema.place().text(),
                    value.javaName(),
                    value.value().text());
        }
        codecs.add(new CodecType.OfEnum(
                type.type(), codecs.name(type.type()), schema.place().text(), values));
    }

    private static Optional<EnumValue> value(Constant constant, NamedType.EnumType schema) {
        // A string and a number may have the same text; then the name says which it is.
        return schema.values().stream()
                .filter(value -> constant.jsonValue() == null
                        ? value.javaName().equals(constant.name())
                        : value.value().text().equals(constant.jsonValue()))
                .min(Comparator.comparing(value -> !value.javaName().equals(constant.name())));
    }

    private void unknown(
            TypeShape.OfEnum type, Constant constant, NamedType.EnumType schema, Set<EnumValue> missing, Place where) {
        diagnostics.report(
                DiagnosticId.UNKNOWN_CONSTANT,
                where,
                "%s of %s is no value of %s at %s%s",
                constant.name(),
                type.type().simpleNames(),
                schema.javaName(),
                schema.place().text(),
                Sentence.endWith(DidYouMean.among(
                        constant.name(),
                        missing.stream().map(EnumValue::javaName).toList())));
    }
}
