package dev.hardwire.processor.openapi.schema;

import dev.hardwire.processor.model.TypeId;
import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.References;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which components extend others by allOf. */
final class Subtypes {
    private final References references;
    private final List<Node> components = new ArrayList<>();
    private final Set<Node> known = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<TypeId, List<Node>> children = new HashMap<>();
    private boolean indexed;

    Subtypes(References references) {
        this.references = references;
    }

    /** Makes components known. */
    void components(Collection<Node> nodes) {
        components.addAll(nodes);
        known.addAll(nodes);
    }

    /** The components that extend a schema, directly or not, in document order of each step. */
    List<Node> of(Mapping base) {
        if (!indexed) {
            indexed = true;
            components.forEach(this::index);
        }
        var found = new LinkedHashMap<TypeId, Node>();
        var next = new ArrayDeque<Node>();
        next.add(base);
        for (Node parent = next.poll(); parent != null; parent = next.poll()) {
            for (Node child : children.getOrDefault(SchemaReader.id(parent.place()), List.of())) {
                if (child != base && found.putIfAbsent(SchemaReader.id(child.place()), child) == null) {
                    next.add(child);
                }
            }
        }
        return List.copyOf(found.values());
    }

    /** Whether it is a component that extends one with a discriminator, directly or not: a type of its own, even if it adds nothing. */
    boolean isSubtype(Mapping schema) {
        return known.contains(schema) && extendsBase(schema, new HashSet<>());
    }

    private boolean extendsBase(Mapping schema, Set<TypeId> seen) {
        return seen.add(SchemaReader.id(schema.place()))
                && schema.items("allOf").stream()
                        .map(part -> References.isReference(part) ? references.follow(part) : null)
                        .anyMatch(target -> target instanceof Mapping base
                                && (base.mapping("discriminator") != null || extendsBase(base, seen)));
    }

    private void index(Node component) {
        if (!(component instanceof Mapping mapping)) {
            return;
        }
        for (Node part : mapping.items("allOf")) {
            Node target = References.isReference(part) ? references.follow(part) : null;
            if (target != null) {
                children.computeIfAbsent(SchemaReader.id(target.place()), id -> new ArrayList<>())
                        .add(component);
            }
        }
    }
}
