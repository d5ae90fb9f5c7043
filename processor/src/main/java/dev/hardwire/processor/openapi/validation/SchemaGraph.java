package dev.hardwire.processor.openapi.validation;

import dev.hardwire.processor.model.JsonSchema;
import dev.hardwire.processor.model.JsonSchema.Keyword;
import dev.hardwire.processor.model.Place;
import dev.hardwire.processor.model.TypeId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which schemas apply to the same value: whose evaluations somebody asks for, and which lead back to themselves. */
final class SchemaGraph {
    private final Map<TypeId, List<Keyword>> schemas;
    private final Map<TypeId, List<TypeId>> inPlace = new HashMap<>();

    SchemaGraph(Map<TypeId, List<Keyword>> schemas) {
        this.schemas = schemas;
        schemas.forEach((id, keywords) ->
                inPlace.put(id, keywords.stream().flatMap(SchemaGraph::inPlace).toList()));
    }

    Map<TypeId, JsonSchema> schemas(
            Function<TypeId, Place.InDocument> places, Function<TypeId, @Nullable String> resources) {
        Set<TypeId> tracked = tracked();
        Set<TypeId> recursive = new Cycles(inPlace).members();
        Map<TypeId, JsonSchema> all = new LinkedHashMap<>();
        schemas.forEach((id, keywords) -> all.put(
                id,
                new JsonSchema(
                        id,
                        places.apply(id),
                        resources.apply(id),
                        tracked.contains(id),
                        recursive.contains(id),
                        keywords)));
        return all;
    }

    private Set<TypeId> tracked() {
        Set<TypeId> tracked = new HashSet<>();
        Deque<TypeId> open = new ArrayDeque<>();
        schemas.forEach((id, keywords) -> {
            if (keywords.stream()
                    .anyMatch(
                            k -> k instanceof Keyword.UnevaluatedItems || k instanceof Keyword.UnevaluatedProperties)) {
                open.add(id);
            }
        });
        for (TypeId next = open.poll(); next != null; next = open.poll()) {
            if (tracked.add(next)) {
                open.addAll(inPlace.getOrDefault(next, List.of()));
            }
        }
        return tracked;
    }

    /** The schemas that a keyword applies to the value itself. */
    private static Stream<TypeId> inPlace(Keyword keyword) {
        if (keyword instanceof Keyword.Reference reference) {
            return Stream.of(reference.target());
        } else if (keyword instanceof Keyword.DynamicReference reference) {
            return Stream.concat(Stream.of(reference.target()), reference.inResource().values().stream());
        } else if (keyword instanceof Keyword.AllOf all) {
            return all.schemas().stream();
        } else if (keyword instanceof Keyword.AnyOf any) {
            return any.schemas().stream();
        } else if (keyword instanceof Keyword.OneOf one) {
            return one.schemas().stream();
        } else if (keyword instanceof Keyword.Not not) {
            return Stream.of(not.schema());
        } else if (keyword instanceof Keyword.DependentSchema dependent) {
            return Stream.of(dependent.schema());
        } else if (keyword instanceof Keyword.Conditional conditional) {
            return Stream.of(conditional.condition(), conditional.then(), conditional.otherwise())
                    .flatMap(Stream::ofNullable);
        }
        return Stream.empty();
    }
}
