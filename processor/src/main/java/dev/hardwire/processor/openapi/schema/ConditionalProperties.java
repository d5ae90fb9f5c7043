package dev.hardwire.processor.openapi.schema;

import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.Node.Scalar;
import dev.hardwire.processor.openapi.source.References;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The properties that an object has under a condition only: what {@code then}, {@code else}, {@code dependentSchemas} and
 * {@code dependentRequired} name. A record holds them as any JSON, as their schemas need not apply; a validator knows when
 * they do.
 */
final class ConditionalProperties {
    private final References references;

    ConditionalProperties(References references) {
        this.references = references;
    }

    /**
     * The view of a schema with these properties, if it has some and nothing else would hold them.
     *
     * @param whole the schema as it is written
     */
    Mapping addTo(Mapping view, Mapping whole) {
        Map<String, Node> declared = Objects.declared(view, "properties");
        Node others = view.get("additionalProperties");
        boolean held = view.has("patternProperties") || (others != null && !(others instanceof Scalar s && s.isTrue()));
        if (declared.isEmpty() || held) {
            return view;
        }
        var found = new LinkedHashMap<String, Node>();
        find(whole, false, found, Collections.newSetFromMap(new IdentityHashMap<>()));
        found.keySet().removeAll(declared.keySet());
        if (found.isEmpty()) {
            return view;
        }
        var properties = new LinkedHashMap<>(declared);
        found.forEach((name, at) -> properties.put(name, Objects.anything(at)));
        var entries = new LinkedHashMap<>(view.entries());
        entries.put("properties", new Mapping(view.placeOf("properties"), properties));
        return new Mapping(view.place(), entries);
    }

    private void find(@Nullable Node node, boolean conditional, Map<String, Node> found, Set<Node> seen) {
        if (!(node instanceof Mapping schema) || !seen.add(schema)) {
            return;
        }
        if (conditional) {
            Objects.declared(schema, "properties").forEach(found::putIfAbsent);
            names(schema.items("required"), found);
        }
        Objects.declared(schema, "dependentRequired").values().forEach(list -> {
            if (list instanceof Node.Sequence sequence) {
                names(sequence.items(), found);
            }
        });
        Objects.declared(schema, "dependentSchemas").values().forEach(each -> find(each, true, found, seen));
        if (schema.has("if")) {
            find(schema.get("then"), true, found, seen);
            find(schema.get("else"), true, found, seen);
        }
        schema.items("allOf").forEach(part -> find(part, conditional, found, seen));
        if (References.isReference(schema)) {
            find(references.target(schema), conditional, found, seen);
        }
    }

    private static void names(List<Node> list, Map<String, Node> found) {
        for (Node item : list) {
            if (item instanceof Scalar name && name.type() == Node.Type.STRING) {
                found.putIfAbsent(name.text(), name);
            }
        }
    }
}
