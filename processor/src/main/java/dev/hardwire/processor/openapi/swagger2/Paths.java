package dev.hardwire.processor.openapi.swagger2;

import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.Node.Sequence;
import dev.hardwire.processor.openapi.source.References;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Paths and their operations. */
final class Paths {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "options", "head", "patch");

    private final References references;
    private final Parameters parameters;
    private final Bodies bodies;
    private final List<String> consumes;
    private final List<String> produces;

    Paths(Mapping document, References references, Parameters parameters, Bodies bodies) {
        this.references = references;
        this.parameters = parameters;
        this.bodies = bodies;
        this.consumes = document.texts("consumes");
        this.produces = document.texts("produces");
    }

    Mapping of(Mapping paths) {
        var made = new Made(paths.place());
        paths.entries().forEach((path, item) -> {
            boolean extension = path.startsWith("x-");
            made.put(path, !extension && whole(item) instanceof Mapping mapping ? item(mapping) : item);
        });
        return made.done();
    }

    /** A path item, with what it refers to written out: what stands beside the reference goes before it. */
    private @Nullable Node whole(Node node) {
        if (!References.isReference(node) || !(node instanceof Mapping item)) {
            return node;
        }
        if (!(references.follow(item) instanceof Mapping target)) {
            return null;
        }
        var entries = new LinkedHashMap<>(target.entries());
        entries.putAll(item.entries());
        entries.remove(References.REF);
        return new Mapping(item.entries().size() == 1 ? target.place() : item.place(), entries);
    }

    private Mapping item(Mapping item) {
        List<Mapping> shared = followed(item);
        var made = new Made(item.place());
        item.entries().forEach((name, value) -> {
            if (METHODS.contains(name) && value instanceof Mapping operation) {
                made.put(name, operation(operation, shared));
            } else if (!name.equals("parameters")) {
                made.put(name, value);
            }
        });
        return made.put("parameters", others(item, shared)).done();
    }

    private Mapping operation(Mapping operation, List<Mapping> shared) {
        List<Mapping> own = followed(operation);
        List<Mapping> body = bodies(own);
        List<String> accepted = operation.has("consumes") ? operation.texts("consumes") : consumes;
        return new Made(operation.place())
                .copy(
                        operation,
                        "tags",
                        "summary",
                        "description",
                        "externalDocs",
                        "operationId",
                        "deprecated",
                        "security")
                .put("parameters", others(operation, own))
                .put(
                        "requestBody",
                        bodies.request(
                                body.isEmpty() ? bodies(shared) : body, accepted, operation.placeOf("parameters")))
                .put("responses", responses(operation))
                .done();
    }

    private @Nullable Node responses(Mapping operation) {
        List<String> answered = operation.has("produces") ? operation.texts("produces") : produces;
        if (!(operation.get("responses") instanceof Mapping responses)) {
            return operation.get("responses");
        }
        var made = new Made(responses.place());
        responses.entries().forEach((status, node) -> {
            boolean extension = status.startsWith("x-");
            Node followed = extension ? null : references.follow(node);
            made.put(status, followed instanceof Mapping response ? bodies.response(response, answered) : node);
        });
        return made.done();
    }

    private List<Mapping> followed(Mapping owner) {
        var followed = new ArrayList<Mapping>();
        for (Node node : owner.items("parameters")) {
            if (references.follow(node) instanceof Mapping parameter) {
                followed.add(parameter);
            }
        }
        return followed;
    }

    private static List<Mapping> bodies(List<Mapping> parameters) {
        return parameters.stream().filter(Bodies::isBody).toList();
    }

    private @Nullable Node others(Mapping owner, List<Mapping> written) {
        List<Node> others = new ArrayList<>();
        for (Mapping parameter : written) {
            if (!Bodies.isBody(parameter)) {
                others.add(parameters.parameter(parameter));
            }
        }
        return owner.get("parameters") instanceof Sequence && others.isEmpty()
                ? null
                : owner.get("parameters") instanceof Sequence all
                        ? new Sequence(all.place(), others)
                        : owner.get("parameters");
    }
}
