package dev.hardwire.processor.openapi.schema;

import dev.hardwire.processor.model.NamedType;
import dev.hardwire.processor.model.NamedType.ObjectType;
import dev.hardwire.processor.model.NamedType.TupleType;
import dev.hardwire.processor.model.NamedType.UnionType;
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

    boolean hasPending() {
        return !pending.isEmpty();
    }

    /** All types in document order, the files by name, with what was found to be needed after they were read. */
    Map<TypeId, NamedType> inOrder(Validators validators) {
        var sorted = new ArrayList<>(types.values());
        sorted.sort(Comparator.comparing((NamedType type) -> type.place().file())
                .thenComparing(type -> type.place().line())
                .thenComparing(type -> type.place().column())
                .thenComparing(type -> type.id().pointer()));
        var inOrder = new LinkedHashMap<TypeId, NamedType>();
        sorted.forEach(type -> inOrder.put(type.id(), validated(type, validators.of(type.place()))));
        types.putAll(inOrder);
        return inOrder;
    }

    private static NamedType validated(NamedType type, @Nullable TypeId validator) {
        if (type instanceof ObjectType t) {
            return new ObjectType(
                    t.id(),
                    t.javaName(),
                    t.description(),
                    t.properties(),
                    t.closed(),
                    t.others(),
                    t.minProperties(),
                    t.maxProperties(),
                    validator,
                    t.place());
        }
        if (type instanceof TupleType t) {
            return new TupleType(
                    t.id(),
                    t.javaName(),
                    t.description(),
                    t.items(),
                    t.others(),
                    t.closed(),
                    t.minItems(),
                    t.maxItems(),
                    validator,
                    t.place());
        }
        return type instanceof UnionType t
                ? new UnionType(
                        t.id(), t.javaName(), t.description(), t.discriminator(), t.variants(), validator, t.place())
                : type;
    }
}
