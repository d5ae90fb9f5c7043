package dev.hardwire.processor.openapi.schema;

import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.TypeId;
import dev.hardwire.processor.openapi.grammar.Version;
import dev.hardwire.processor.openapi.source.JsonWriter;
import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.Node.Scalar;
import dev.hardwire.processor.openapi.source.References;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Flattens {@code allOf}: one schema that has what all parts have together. Where it does not say exactly what they say,
 * the whole gets a validator.
 */
final class AllOf {
    private static final Set<String> ANYWHERE = Set.of("allOf", "nullable", "description", "default", References.REF);

    private final SchemaContext context;
    private final Validators validators;
    private final MergedKeywords keywords;

    AllOf(SchemaContext context, Validators validators) {
        this.context = context;
        this.validators = validators;
        this.keywords = new MergedKeywords(context, validators);
    }

    /**
     * The parts as one schema at the place of the whole; null where that cannot be, which is reported.
     *
     * @param parts what the whole consists of, with what stands beside {@code allOf} or {@code $ref} as the last
     */
    @Nullable
    Mapping merge(Mapping whole, List<Node> parts) {
        var leaves = new ArrayList<Mapping>();
        boolean complete = true;
        for (Node part : parts) {
            complete &= expand(whole, part, leaves, Set.of(SchemaReader.id(whole.place())));
        }
        if (!complete) {
            return null;
        }
        var merged = new LinkedHashMap<String, Node>();
        leaves.forEach(leaf -> add(whole, leaf, merged));
        othersSeeAll(whole, leaves, merged);
        closedPartsHaveAll(whole, leaves, merged);
        ofTheWhole(whole, leaves, merged);
        return new Mapping(whole.place(), merged);
    }

    /** Adds the parts of a part, or itself; false where something is wrong with it. */
    private boolean expand(Mapping whole, Node part, List<Mapping> leaves, Set<TypeId> above) {
        if (!(part instanceof Mapping mapping)) {
            if (!(part instanceof Scalar scalar && scalar.isTrue())) {
                validators.need(whole.place());
            }
            return true;
        }
        boolean reference = References.isReference(mapping);
        boolean complete = !reference || expandTarget(whole, mapping, leaves, above);
        if (reference && context.version() == Version.V30) {
            return complete;
        }
        for (Node nested : mapping.items("allOf")) {
            complete &= expand(whole, nested, leaves, above);
        }
        Mapping own = Keywords.constraints(mapping, Set.of("allOf", References.REF));
        if (!own.entries().isEmpty()) {
            leaves.add(ExclusiveBounds.asNumbers(withoutExtended(whole, own)));
        }
        return complete;
    }

    private boolean expandTarget(Mapping whole, Mapping reference, List<Mapping> leaves, Set<TypeId> above) {
        Node target = context.references().target(reference);
        if (target == null) {
            return false;
        }
        var path = new HashSet<>(above);
        if (!path.add(SchemaReader.id(target.place()))) {
            context.report(
                    DiagnosticId.REFERENCE_CYCLE,
                    reference.placeOf(References.REF),
                    "The schema at %s is a part of itself by allOf; take the reference out.",
                    target.place().text());
            return false;
        }
        return expand(whole, target, leaves, path);
    }

    /** A base without what tells apart those that extend it: the whole is one of them. */
    private Mapping withoutExtended(Mapping whole, Mapping part) {
        if (!part.has("discriminator")) {
            return part;
        }
        boolean listsWhole = Stream.of("oneOf", "anyOf")
                .flatMap(keyword -> part.items(keyword).stream())
                .anyMatch(option -> leadsTo(option, whole));
        boolean alone = !part.has("oneOf") && !part.has("anyOf");
        return listsWhole || alone ? Keywords.without(part, Set.of("oneOf", "anyOf", "discriminator")) : part;
    }

    private boolean leadsTo(Node option, Mapping whole) {
        Node target = References.isReference(option) ? context.references().follow(option) : null;
        return target != null && target.place().equals(whole.place());
    }

    private void add(Mapping whole, Mapping leaf, Map<String, Node> merged) {
        leaf.entries().forEach((name, value) -> {
            if (!ANYWHERE.contains(name)) {
                Node before = merged.get(name);
                boolean same = before == null || JsonWriter.write(before).equals(JsonWriter.write(value));
                merged.put(name, before == null ? value : same ? before : keywords.merge(whole, name, before, value));
            }
        });
    }

    /** A part that allows no other properties refuses those that only other parts declare. */
    private void closedPartsHaveAll(Mapping whole, List<Mapping> leaves, Map<String, Node> merged) {
        Set<String> required = new HashSet<>();
        leaves.forEach(leaf -> required.addAll(leaf.texts("required")));
        for (Mapping leaf : leaves) {
            List<String> others = undeclared(leaf, merged);
            if (!(leaf.get("additionalProperties") instanceof Scalar s && s.isFalse()) || others.isEmpty()) {
                continue;
            }
            validators.need(whole.place());
            boolean none = others.stream().anyMatch(required::contains);
            context.diagnostics()
                    .note(
                            DiagnosticId.ALLOF_CONFLICT,
                            leaf.placeOf("additionalProperties"),
                            "This part of an allOf refuses properties that other parts declare (%s)%s; take"
                                    + " additionalProperties: false out.",
                            String.join(", ", others),
                            none ? " and require, so that nothing satisfies all" : "");
        }
    }

    /** A part with a schema for other properties has it for those, too, that only other parts declare. */
    private void othersSeeAll(Mapping whole, List<Mapping> leaves, Map<String, Node> merged) {
        for (Mapping leaf : leaves) {
            if (leaf.get("additionalProperties") instanceof Mapping
                    && !undeclared(leaf, merged).isEmpty()) {
                validators.need(whole.place());
            }
        }
    }

    private static List<String> undeclared(Mapping leaf, Map<String, Node> merged) {
        if (!(merged.get("properties") instanceof Mapping all)) {
            return List.of();
        }
        var others = new ArrayList<>(all.entries().keySet());
        others.removeAll(Objects.declared(leaf, "properties").keySet());
        return others;
    }

    /** What is not merged but the whole's own business. */
    private static void ofTheWhole(Mapping whole, List<Mapping> leaves, Map<String, Node> merged) {
        for (String name : List.of("description", "default")) {
            Node value = whole.get(name);
            if (value != null) {
                merged.put(name, value);
            }
        }
        Node nullable = whole.get("nullable");
        if (nullable == null && !leaves.isEmpty() && leaves.stream().allMatch(leaf -> leaf.flag("nullable"))) {
            nullable = leaves.get(0).get("nullable");
        }
        if (nullable != null) {
            merged.put("nullable", nullable);
        }
    }
}
