package dev.hardwire.processor.check.type;

import dev.hardwire.processor.model.Binding.ChoiceCase;
import dev.hardwire.processor.model.Binding.CodecType;
import dev.hardwire.processor.model.Binding.Kind;
import dev.hardwire.processor.model.Binding.Value;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.NamedType;
import dev.hardwire.processor.model.NamedType.Alternative;
import dev.hardwire.processor.model.Place;
import dev.hardwire.processor.model.TypeShape;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The records that a sealed interface permits are the alternatives of its schema: one component each, named as these are. */
final class SealedTypesFitChoices {
    private final TypesFitSchemas types;
    private final Kinds kinds;
    private final Codecs codecs;
    private final Diagnostics diagnostics;

    SealedTypesFitChoices(TypesFitSchemas types, Kinds kinds, Codecs codecs, Diagnostics diagnostics) {
        this.types = types;
        this.kinds = kinds;
        this.codecs = codecs;
        this.diagnostics = diagnostics;
    }

    void fit(TypeShape.OfSealed type, NamedType.ChoiceType schema, Place where) {
        Map<String, TypeShape> unused = new LinkedHashMap<>();
        type.permitted().forEach(shape -> unused.put(simpleName(shape), shape));
        List<ChoiceCase> cases = new ArrayList<>();
        for (Alternative alternative : schema.alternatives()) {
            TypeShape shape = unused.remove(alternative.javaName());
            if (shape instanceof TypeShape.OfRecord record
                    && record.components().size() == 1) {
                fit(record, alternative, where, cases);
            } else {
                missing(type, alternative, schema, where);
            }
        }
        unused.forEach((name, shape) -> diagnostics.report(
                DiagnosticId.WRONG_VARIANTS,
                where,
                "%s permits %s, which is no alternative of %s at %s. Its alternatives are %s.",
                type.type().simpleNames(),
                shape.type().simpleNames(),
                schema.javaName(),
                schema.place().text(),
                String.join(
                        ", ",
                        schema.alternatives().stream()
                                .map(Alternative::javaName)
                                .toList())));
        codecs.add(new CodecType.OfChoice(
                type.type(),
                codecs.name(type.type()),
                schema.place().text(),
                isByKind(cases),
                cases,
                schema.validator()));
    }

    private void fit(TypeShape.OfRecord record, Alternative alternative, Place where, List<ChoiceCase> cases) {
        TypeShape.Component component = record.components().get(0);
        Place here = record.type().inCompilation()
                ? component.place()
                : component.place().reportedAt(where);
        Value value = types.fit(component.type(), alternative.schema(), false, here);
        if (value != null) {
            cases.add(new ChoiceCase(
                    record.type(), component.name(), value, kinds.of(alternative.schema()), alternative.validator()));
        }
    }

    private static boolean isByKind(List<ChoiceCase> cases) {
        Set<Kind> taken = EnumSet.noneOf(Kind.class);
        return cases.stream().flatMap(each -> each.kinds().stream()).allMatch(taken::add);
    }

    private void missing(TypeShape.OfSealed type, Alternative alternative, NamedType.ChoiceType schema, Place where) {
        diagnostics.report(
                DiagnosticId.WRONG_VARIANTS,
                where,
                "%s permits no record for an alternative of %s. Add record %s(%s value) that implements it.",
                type.type().simpleNames(),
                schema.place().text(),
                alternative.javaName(),
                types.expected().of(alternative.schema(), alternative.schema().nullable()));
    }

    private static String simpleName(TypeShape shape) {
        String names = shape.type().simpleNames();
        return names.substring(names.lastIndexOf('.') + 1);
    }
}
