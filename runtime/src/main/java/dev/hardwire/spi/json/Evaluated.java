package dev.hardwire.spi.json;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which properties or items of one value were evaluated by a schema: what {@code unevaluated*} asks for. For one thread. */
final class Evaluated {
    private final Set<String> names = new HashSet<>();
    private final BitSet items = new BitSet();
    private boolean allProperties;
    private boolean allItems;
    /** What was noted for another schema of the same value before, or null. */
    @Nullable
    Evaluated outer;

    void property(String name) {
        names.add(name);
    }

    void allProperties() {
        allProperties = true;
    }

    void item(int position) {
        items.set(position);
    }

    void itemsBefore(int end) {
        items.set(0, end);
    }

    void allItems() {
        allItems = true;
    }

    boolean hasProperty(String name) {
        return allProperties || names.contains(name);
    }

    boolean hasItem(int position) {
        return allItems || items.get(position);
    }

    /** Adds what another schema evaluated of the same value. */
    void add(Evaluated other) {
        names.addAll(other.names);
        items.or(other.items);
        allProperties |= other.allProperties;
        allItems |= other.allItems;
    }

    void clear() {
        names.clear();
        items.clear();
        allProperties = false;
        allItems = false;
    }
}
