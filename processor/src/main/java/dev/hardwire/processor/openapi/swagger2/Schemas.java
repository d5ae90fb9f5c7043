package dev.hardwire.processor.openapi.swagger2;

import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.Node.Scalar;
import dev.hardwire.processor.openapi.source.Node.Sequence;
import dev.hardwire.processor.openapi.source.References;
import java.util.ArrayDeque;
import java.util.IdentityHashMap;

/** Schemas, each converted once; what they refer to is converted after them, however long the chain is. */
final class Schemas {
    private static final String NULLABLE = "x-nullable";

    private final References references;
    private final IdentityHashMap<Node, Node> converted = new IdentityHashMap<>();
    private final ArrayDeque<Mapping> referring = new ArrayDeque<>();

    Schemas(References references) {
        this.references = references;
    }

    /** A schema; what is none stays as it is. */
    Node of(Node schema) {
        Node known = converted.get(schema);
        if (known == null) {
            known = schema instanceof Mapping mapping ? convert(mapping) : schema;
            converted.put(schema, known);
        }
        return known;
    }

    /** Lets the references of all schemas lead to converted ones. */
    void redirectReferences() {
        for (Mapping next = referring.poll(); next != null; next = referring.poll()) {
            Node target = references.target(next);
            if (target != null && next.get(References.REF) instanceof Scalar text) {
                references.redirect(text, of(target));
            }
        }
    }

    private Mapping convert(Mapping schema) {
        if (References.isReference(schema)) {
            referring.add(schema);
            return schema;
        }
        var made = new Made(schema.place());
        schema.entries().forEach((name, value) -> {
            switch (name) {
                case "items", "additionalProperties" -> made.put(name, of(value));
                case "properties" -> made.put(name, members(value));
                case "allOf" -> made.put(name, list(value));
                case "discriminator" -> made.put(name, discriminator(value));
                case "collectionFormat" -> {}
                case NULLABLE -> made.put("nullable", value);
                default -> made.put(name, value);
            }
        });
        if ("file".equals(schema.text("type"))) {
            made.put("type", Made.text(schema.placeOf("type"), "string"));
            made.put("format", Made.text(schema.placeOf("type"), "binary"));
        }
        return made.done();
    }

    private Node members(Node value) {
        if (!(value instanceof Mapping members)) {
            return value;
        }
        var made = new Made(members.place());
        members.entries().forEach((name, member) -> made.put(name, of(member)));
        return made.done();
    }

    private Node list(Node value) {
        return value instanceof Sequence parts
                ? new Sequence(
                        parts.place(), parts.items().stream().map(this::of).toList())
                : value;
    }

    private static Node discriminator(Node value) {
        return value instanceof Scalar
                ? new Made(value.place()).put("propertyName", value).done()
                : value;
    }
}
