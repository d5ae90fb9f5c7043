package dev.hardwire.processor.openapi.schema;

import dev.hardwire.processor.model.TypeId;
import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.References;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which components extend others by allOf. */
final class Subtypes {
    private final References references;
    private final List<Node> components = new ArrayList<>();
    private final Map<TypeId, List<Node>> children = new HashMap<>();
    private boolean indexed;

    Subtypes(References references) {
        this.references = references;
    }

    /** Makes components known. */
    void components(Collection<Node> nodes) {
        components.addAll(nodes);
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
