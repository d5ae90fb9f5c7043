package dev.hardwire.processor.openapi.schema;

import dev.hardwire.processor.model.NamedType;
import dev.hardwire.processor.model.TypeId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The schemas that become types. What they consist of is read one type after the other, not one within the other: so
 * schemas may refer to each other in a circle, and as deep as they like.
 */
final class NamedTypes {
    private final Map<TypeId, NamedType> types = new HashMap<>();
    private final Set<TypeId> known = new HashSet<>();
    private final ArrayDeque<Runnable> pending = new ArrayDeque<>();

    /** Whether a type of this id is known, though perhaps not read yet. */
    boolean isKnown(TypeId id) {
        return known.contains(id);
    }

    /** Makes a type known; what reads and adds it is called later, once. */
    void later(TypeId id, Runnable reading) {
        if (known.add(id)) {
            pending.add(reading);
        }
    }

    void add(NamedType type) {
        known.add(type.id());
        types.put(type.id(), type);
    }

    @Nullable
    NamedType get(TypeId id) {
        return types.get(id);
    }

    /** Reads what is left. */
    void readAll() {
        for (Runnable next = pending.poll(); next != null; next = pending.poll()) {
            next.run();
        }
    }

    /** All types in document order, the files by name. */
    Map<TypeId, NamedType> inOrder() {
        var sorted = new ArrayList<>(types.values());
        sorted.sort(Comparator.comparing((NamedType type) -> type.place().file())
                .thenComparing(type -> type.place().line())
                .thenComparing(type -> type.place().column())
                .thenComparing(type -> type.id().pointer()));
        var inOrder = new LinkedHashMap<TypeId, NamedType>();
        sorted.forEach(type -> inOrder.put(type.id(), type));
        return inOrder;
    }
}
