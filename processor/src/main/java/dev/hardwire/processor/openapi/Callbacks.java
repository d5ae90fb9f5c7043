package dev.hardwire.processor.openapi;

import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.openapi.grammar.Vocabulary;
import dev.hardwire.processor.openapi.schema.SchemaReader;
import dev.hardwire.processor.openapi.schema.TypeNames;
import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.References;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads what the application sends to others rather than serves: the types of the bodies and responses of webhooks, callbacks
 * and path items that no path refers to. Their inline schemas are named after the webhook or callback ({@code NewPetBody},
 * {@code SubscribeOnDataBody}), or the operationId where there is one.
 */
final class Callbacks {
    private static final Pattern JSON = Pattern.compile("[^/;]+/([^/;]+\\+)?json\\s*(;.*)?", Pattern.CASE_INSENSITIVE);

    private final References references;
    private final SchemaReader schemas;
    private final TypeNames names;
    /** The operations that were read, by place: they may be reached in several ways, and the first names them. */
    private final Set<Object> seen = new HashSet<>();

    Callbacks(References references, SchemaReader schemas, TypeNames names) {
        this.references = references;
        this.schemas = schemas;
        this.names = names;
    }

    /** Reads all of a document. */
    void read(Mapping document, List<PathEntry> paths) {
        paths.forEach(entry -> seen.add(entry.operation().place()));
        paths.forEach(entry -> callbacks(entry.operation(), entry.javaName()));
        document.members("webhooks").forEach(this::pathItem);
        Mapping components = document.mapping("components");
        if (components != null) {
            components.members("callbacks").forEach(this::callback);
            components.members("pathItems").forEach(this::pathItem);
        }
    }

    private void callbacks(Mapping operation, String owner) {
        operation.members("callbacks").forEach((name, node) -> callback(owner + " " + name, node));
    }

    private void callback(String name, Node node) {
        if (references.follow(node) instanceof Mapping callback) {
            callback.entries().forEach((expression, item) -> {
                if (!expression.startsWith("x-")) {
                    pathItem(name, item);
                }
            });
        }
    }

    private void pathItem(String name, Node node) {
        Mapping item = PathItems.whole(node, references);
        if (item == null) {
            return;
        }
        Set<String> methods = new LinkedHashSet<>(Vocabulary.methods());
        methods.retainAll(item.entries().keySet());
        for (String method : methods) {
            if (item.get(method) instanceof Mapping operation && seen.add(operation.place())) {
                String written = operation.text("operationId");
                String named = methods.size() == 1 ? name : name + " " + method;
                String javaName = JavaNames.member(written == null ? named : written);
                names.operation(operation.place(), javaName);
                operation(operation);
                callbacks(operation, javaName);
            }
        }
    }

    private void operation(Mapping operation) {
        Node body = operation.get("requestBody");
        if (body != null) {
            content(body);
        }
        operation.withoutExtensions("responses").values().forEach(this::content);
    }

    private void content(Node node) {
        if (references.follow(node) instanceof Mapping body) {
            body.members("content").forEach((mediaType, media) -> {
                Node schema = media instanceof Mapping mapping ? mapping.get("schema") : null;
                if (schema != null && JSON.matcher(mediaType).matches()) {
                    schemas.read(schema);
                }
            });
        }
    }
}
