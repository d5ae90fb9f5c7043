package dev.hardwire.processor.openapi.validation;

import dev.hardwire.processor.model.TypeId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which schemas of a graph are on a cycle, by Tarjan's algorithm, without recursion. */
final class Cycles {
    private final Map<TypeId, List<TypeId>> graph;
    private final Map<TypeId, Integer> index = new HashMap<>();
    private final Map<TypeId, Integer> low = new HashMap<>();
    private final Deque<TypeId> open = new ArrayDeque<>();
    private final Set<TypeId> isOpen = new HashSet<>();
    private final Set<TypeId> members = new HashSet<>();

    /** A schema that is being looked at, and which of its successors come. */
    private record Visit(TypeId id, Iterator<TypeId> successors) {}

    Cycles(Map<TypeId, List<TypeId>> graph) {
        this.graph = graph;
        graph.keySet().forEach(id -> {
            if (!index.containsKey(id)) {
                search(id);
            }
        });
    }

    Set<TypeId> members() {
        return members;
    }

    private void search(TypeId start) {
        Deque<Visit> visits = new ArrayDeque<>();
        visits.push(begin(start));
        while (!visits.isEmpty()) {
            Visit visit = visits.element();
            if (visit.successors().hasNext()) {
                TypeId next = visit.successors().next();
                if (!index.containsKey(next)) {
                    visits.push(begin(next));
                } else if (isOpen.contains(next)) {
                    low.merge(visit.id(), index.getOrDefault(next, 0), Math::min);
                }
                if (next.equals(visit.id())) {
                    members.add(next);
                }
            } else {
                visits.pop();
                end(visit.id());
                Visit outer = visits.peek();
                if (outer != null) {
                    low.merge(outer.id(), low.getOrDefault(visit.id(), 0), Math::min);
                }
            }
        }
    }

    private Visit begin(TypeId id) {
        index.put(id, index.size());
        low.put(id, index.getOrDefault(id, 0));
        open.push(id);
        isOpen.add(id);
        return new Visit(id, graph.getOrDefault(id, List.of()).iterator());
    }

    private void end(TypeId id) {
        if (!low.getOrDefault(id, 0).equals(index.getOrDefault(id, 0))) {
            return;
        }
        boolean several = !open.element().equals(id);
        TypeId member;
        do {
            member = open.pop();
            isOpen.remove(member);
            if (several) {
                members.add(member);
            }
        } while (!member.equals(id));
    }
}
