package dev.hardwire.processor.check.type;

import dev.hardwire.processor.model.Binding.CodecType;
import dev.hardwire.processor.model.Binding.UnionCase;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.NamedType;
import dev.hardwire.processor.model.NamedType.Variant;
import dev.hardwire.processor.model.Place;
import dev.hardwire.processor.model.TypeId;
import dev.hardwire.processor.model.TypeShape;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a sealed interface permits are the variants of its schema: records, or unions in turn. */
final class SealedTypesFitUnions {
    private final ClassesFitSchemas classes;
    private final Map<TypeId, NamedType> named;
    private final Codecs codecs;
    private final Diagnostics diagnostics;

    SealedTypesFitUnions(
            ClassesFitSchemas classes, Map<TypeId, NamedType> named, Codecs codecs, Diagnostics diagnostics) {
        this.classes = classes;
        this.named = named;
        this.codecs = codecs;
        this.diagnostics = diagnostics;
    }

    void fit(TypeShape.OfSealed type, NamedType.UnionType schema, Place where) {
        Set<TypeShape> unused = new LinkedHashSet<>(type.permitted());
        List<UnionCase> cases = new ArrayList<>();
        for (Variant variant : schema.variants()) {
            NamedType target = named.get(variant.type());
            if (target == null) {
                // The document has a mistake there, which its reader has reported.
                continue;
            }
            Optional<TypeShape> shape =
                    type.permitted().stream().filter(s -> isFor(s, target)).findFirst();
            if (shape.isEmpty()) {
                missing(type, target, schema, where);
            } else {
                unused.remove(shape.get());
                if (classes.fit(shape.get(), target, where)) {
                    var variantType = shape.get().type();
                    cases.add(new UnionCase(variant.value(), variantType, codecs.name(variantType)));
                }
            }
        }
        unused.forEach(shape -> superfluous(type, shape, schema, where));
        codecs.add(new CodecType.OfUnion(
                type.type(),
                codecs.name(type.type()),
                schema.place().text(),
                schema.discriminator(),
                cases,
                schema.validator()));
    }

    private static boolean isFor(TypeShape shape, NamedType target) {
        TypeId stated = shape.schema();
        String names = shape.type().simpleNames();
        return isOfKind(shape, target)
                && (stated == null
                        ? names.substring(names.lastIndexOf('.') + 1).equals(target.javaName())
                        : stated.equals(target.id()));
    }

    private static boolean isOfKind(TypeShape shape, NamedType target) {
        return target instanceof NamedType.UnionType
                ? shape instanceof TypeShape.OfSealed
                : shape instanceof TypeShape.OfRecord || shape instanceof TypeShape.OfBuilt;
    }

    private void missing(TypeShape.OfSealed type, NamedType target, NamedType.UnionType schema, Place where) {
        diagnostics.report(
                DiagnosticId.WRONG_VARIANTS,
                where,
                "%s permits no type for %s at %s, a variant of %s. Add a %s %s that %s it.",
                type.type().simpleNames(),
                target.id(),
                target.place().text(),
                schema.place().text(),
                target instanceof NamedType.UnionType ? "sealed interface" : "record",
                target.javaName(),
                target instanceof NamedType.UnionType ? "extends" : "implements");
    }

    private void superfluous(TypeShape.OfSealed type, TypeShape shape, NamedType.UnionType schema, Place where) {
        diagnostics.report(
                DiagnosticId.WRONG_VARIANTS,
                where,
                "%s permits %s, which is no variant of %s at %s. Its variants are %s.",
                type.type().simpleNames(),
                shape.type().simpleNames(),
                schema.javaName(),
                schema.place().text(),
                String.join(
                        ", ",
                        schema.variants().stream()
                                .map(variant -> variant.type().pointer())
                                .map(pointer -> pointer.substring(pointer.lastIndexOf('/') + 1))
                                .distinct()
                                .toList()));
    }
}
