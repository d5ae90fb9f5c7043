package dev.hardwire.processor.openapi.source;

import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.Node.Sequence;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The schemas of a file by what they call themselves: {@code $anchor}, {@code $dynamicAnchor}, an absolute {@code $id}. */
final class Anchors {
    private final Map<String, Node> byName = new HashMap<>();
    /** Names that several schemas have, which only those can tell apart that know where a reference stands. */
    private final Set<String> ambiguous = new HashSet<>();

    /** Those of a file. */
    Anchors(Node root) {
        var pending = new ArrayDeque<Node>();
        pending.add(root);
        for (Node node = pending.poll(); node != null; node = pending.poll()) {
            if (node instanceof Sequence sequence) {
                pending.addAll(sequence.items());
            } else if (node instanceof Mapping mapping) {
                pending.addAll(mapping.entries().values());
                add(mapping.text("$anchor"), mapping);
                add(mapping.text("$dynamicAnchor"), mapping);
                add(mapping.text("$id"), mapping);
            }
        }
    }

    private void add(@Nullable String name, Mapping schema) {
        if (name != null) {
            Node before = byName.putIfAbsent(name, schema);
            if (before != null && before != schema) {
                ambiguous.add(name);
            }
        }
    }

    /** The one schema of a name, or null. */
    @Nullable
    Node get(String name) {
        return ambiguous.contains(name) ? null : byName.get(name);
    }
}
