package dev.hardwire.processor.openapi.schema;

import dev.hardwire.processor.openapi.grammar.Version;
import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.Node.Scalar;
import dev.hardwire.processor.openapi.source.References;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Whether schemas allow null: what they would say of it, worked out at compile time. So no validator is asked for null.
 * A schema without a type that is taken for an object or array does not allow it; {@code nullable: true} beside allOf does.
 */
final class Nulls {
    private final Version version;
    private final References references;
    private final IdentityHashMap<Node, Boolean> known = new IdentityHashMap<>();
    private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());

    Nulls(Version version, References references) {
        this.version = version;
        this.references = references;
    }

    boolean allowedBy(Node node) {
        if (!(node instanceof Mapping schema)) {
            return !(node instanceof Scalar scalar && scalar.isFalse());
        }
        Boolean before = known.get(schema);
        if (before != null) {
            return before;
        }
        if (!open.add(schema)) {
            return true; // in a circle, what else it says decides
        }
        boolean allowed = decide(schema);
        open.remove(schema);
        known.put(schema, allowed);
        return allowed;
    }

    private boolean decide(Mapping schema) {
        if (References.isReference(schema)) {
            Node target = references.target(schema);
            boolean behind = target == null || allowedBy(target);
            return behind && (version == Version.V30 || own(Keywords.without(schema, Set.of(References.REF))));
        }
        return own(schema);
    }

    private boolean own(Mapping schema) {
        return byType(schema) && byValue(schema) && byParts(schema) && byLogic(schema);
    }

    private boolean byType(Mapping schema) {
        if (version == Version.V30 && schema.has("nullable")) {
            return schema.flag("nullable") || !schema.has("type");
        }
        boolean inferred = !schema.has("enum")
                && !schema.has("const")
                && (schema.has("properties") || schema.has("items") || schema.has("additionalProperties"));
        return schema.has("type") ? Keywords.types(schema).contains("null") : !inferred;
    }

    private static boolean byValue(Mapping schema) {
        Node only = schema.get("const");
        return (!schema.has("enum") || schema.items("enum").stream().anyMatch(Nulls::isNull))
                && (only == null || isNull(only));
    }

    private boolean byParts(Mapping schema) {
        List<Node> any = schema.items("anyOf");
        List<Node> one = schema.items("oneOf");
        return (schema.flag("nullable") || schema.items("allOf").stream().allMatch(this::allowedBy))
                && (any.isEmpty() || schema.flag("nullable") || any.stream().anyMatch(this::allowedBy))
                && (one.isEmpty()
                        || schema.flag("nullable")
                        || one.stream().filter(this::allowedBy).count() == 1);
    }

    private boolean byLogic(Mapping schema) {
        Node not = schema.get("not");
        Node condition = schema.get("if");
        Node then = condition == null ? null : schema.get(allowedBy(condition) ? "then" : "else");
        return (not == null || !allowedBy(not)) && (then == null || allowedBy(then));
    }

    /** Whether it is null itself. */
    static boolean isNull(Node value) {
        return value instanceof Scalar scalar && scalar.type() == Node.Type.NULL;
    }

    /** Whether a schema allows null and nothing else. */
    static boolean isNullType(Node option) {
        return option instanceof Mapping mapping
                && Keywords.types(mapping).equals(List.of("null"))
                && Keywords.constraints(mapping, Set.of("type")).entries().isEmpty();
    }
}
