package dev.hardwire.processor.openapi;

import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.References;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** Path items that refer to others: what stands beside the reference is added to what it leads to, and goes before it. */
final class PathItems {
    private PathItems() {}

    /** A path item with all that it refers to; null where a reference leads nowhere or back to itself, which is reported. */
    static @Nullable Mapping whole(Node node, References references) {
        if (!(node instanceof Mapping item)) {
            return null;
        }
        if (!References.isReference(item)) {
            return item;
        }
        if (references.follow(item) == null || !(references.target(item) instanceof Mapping target)) {
            return null;
        }
        Mapping referred = whole(target, references);
        if (referred == null || item.entries().size() == 1) {
            return referred;
        }
        var entries = new LinkedHashMap<>(referred.entries());
        entries.putAll(item.entries());
        entries.remove(References.REF);
        return new Mapping(item.place(), entries);
    }
}
