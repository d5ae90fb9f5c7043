package dev.hardwire.processor.openapi.schema;

import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.TypeId;
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
import org.jspecify.annotations.Nullable;

/** Flattens {@code allOf}: one schema that allows exactly what all parts allow together. */
final class AllOf {
    private static final Set<String> ANYWHERE = Set.of("allOf", "nullable", "description", "default", References.REF);

    private final SchemaContext context;
    private final MergedKeywords keywords;

    AllOf(SchemaContext context) {
        this.context = context;
        this.keywords = new MergedKeywords(context);
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
            complete &= expand(part, leaves, Set.of(SchemaReader.id(whole.place())));
        }
        if (!complete) {
            return null;
        }
        var merged = new LinkedHashMap<String, Node>();
        for (Mapping leaf : leaves) {
            if (!add(whole, leaf, leaves.size(), merged)) {
                return null;
            }
        }
        closedPartsHaveAll(leaves, merged);
        ofTheWhole(whole, leaves, merged);
        return new Mapping(whole.place(), merged);
    }

    /** Adds the parts of a part, or itself; false where something is wrong with it. */
    private boolean expand(Node part, List<Mapping> leaves, Set<TypeId> above) {
        if (!(part instanceof Mapping mapping)) {
            if (part instanceof Scalar scalar && scalar.isTrue()) {
                return true;
            }
            context.unsupported(part, "This part of an allOf is not supported yet; take it out.");
            return false;
        }
        boolean complete = !References.isReference(mapping) || expandTarget(mapping, leaves, above);
        for (Node nested : mapping.items("allOf")) {
            complete &= expand(nested, leaves, above);
        }
        Mapping own = Keywords.constraints(mapping, Set.of("allOf", References.REF));
        if (!own.entries().isEmpty()) {
            leaves.add(ExclusiveBounds.asNumbers(own));
        }
        return complete;
    }

    private boolean expandTarget(Mapping reference, List<Mapping> leaves, Set<TypeId> above) {
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
        return expand(target, leaves, path);
    }

    private boolean add(Mapping whole, Mapping leaf, int leaves, Map<String, Node> merged) {
        boolean fits = true;
        for (Map.Entry<String, Node> entry : leaf.entries().entrySet()) {
            String name = entry.getKey();
            Node value = entry.getValue();
            boolean choice = name.equals("oneOf") || name.equals("anyOf") || name.equals("discriminator");
            if (choice && leaves > 1) {
                context.unsupported(
                        value,
                        "The keyword %s in a part of an allOf is not supported yet; repeat the properties.",
                        name);
                fits = false;
            } else if (!ANYWHERE.contains(name)) {
                Node before = merged.get(name);
                Node both = before == null || JsonWriter.write(before).equals(JsonWriter.write(value))
                        ? (before == null ? value : before)
                        : keywords.merge(whole, name, before, value);
                if (both == null) {
                    fits = false;
                } else {
                    merged.put(name, both);
                }
            }
        }
        return fits;
    }

    /** A part that allows no other properties refuses those that only other parts declare. */
    private void closedPartsHaveAll(List<Mapping> leaves, Map<String, Node> merged) {
        Set<String> all =
                merged.get("properties") instanceof Mapping m ? m.entries().keySet() : Set.of();
        for (Mapping leaf : leaves) {
            if (leaf.get("additionalProperties") instanceof Scalar s && s.isFalse()) {
                var others = new ArrayList<>(all);
                others.removeAll(leaf.members("properties").keySet());
                if (!others.isEmpty()) {
                    context.report(
                            DiagnosticId.ALLOF_CONFLICT,
                            leaf.placeOf("additionalProperties"),
                            "This part of an allOf refuses properties that other parts declare (%s); take"
                                    + " additionalProperties: false out.",
                            String.join(", ", others));
                }
            }
        }
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
