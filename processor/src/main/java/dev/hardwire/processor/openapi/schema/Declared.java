package dev.hardwire.processor.openapi.schema;

import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.References;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What schemas declare, also behind references and in parts of an allOf, as far as alternatives may add something to it. */
final class Declared {
    private static final Set<String> STRUCTURE = Set.of(
            "items", "prefixItems", "additionalProperties", "patternProperties", "oneOf", "anyOf", "$dynamicRef");

    private final References references;

    /** The types, properties and whether there is a keyword that gives values a structure. */
    private record Found(Set<String> types, Set<String> properties, Set<String> structure) {
        Found() {
            this(new HashSet<>(), new HashSet<>(), new HashSet<>());
        }
    }

    Declared(References references) {
        this.references = references;
    }

    /** The names of the properties that a schema declares. */
    Set<String> properties(Node schema) {
        return find(schema).properties();
    }

    /**
     * Whether alternatives only constrain what stands beside them: they declare no type and no structure that it does not
     * declare, so that its Java type holds all that they allow.
     */
    boolean onlyConstrain(List<Node> options, Mapping beside) {
        Found all = find(beside);
        boolean object = all.types().equals(Set.of("object"))
                || (all.types().isEmpty() && !all.properties().isEmpty());
        boolean scalar = !object && all.types().size() == 1 && !all.types().contains("array");
        return options.stream().allMatch(option -> scalar || addsNothing(find(option), all, object));
    }

    private static boolean addsNothing(Found option, Found all, boolean object) {
        Set<String> types = object ? Set.of("object") : all.types();
        return types.containsAll(option.types())
                && all.properties().containsAll(option.properties())
                && all.structure().containsAll(option.structure());
    }

    private Found find(Node schema) {
        var found = new Found();
        find(schema, found, Collections.newSetFromMap(new IdentityHashMap<>()));
        return found;
    }

    private void find(@Nullable Node node, Found found, Set<Node> seen) {
        if (!(node instanceof Mapping schema) || !seen.add(schema)) {
            return;
        }
        found.types().addAll(Keywords.types(schema));
        found.types().remove("null");
        found.properties().addAll(Objects.declared(schema, "properties").keySet());
        STRUCTURE.stream()
                .filter(keyword -> schema.has(keyword) && !(schema.get(keyword) instanceof Node.Scalar))
                .forEach(found.structure()::add);
        if (References.isReference(schema)) {
            find(references.target(schema), found, seen);
        }
        schema.items("allOf").forEach(part -> find(part, found, seen));
    }
}
