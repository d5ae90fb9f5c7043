package dev.hardwire.processor.openapi.validation;

import dev.hardwire.processor.model.NamedType.Access;
import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.Node.Scalar;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which way the properties of a schema go: as it, or a part of its {@code allOf}, or what these refer to, says. */
final class PropertyAccess {
    private final Mapping schema;
    private final SchemaResources resources;

    PropertyAccess(Mapping schema, SchemaResources resources) {
        this.schema = schema;
        this.resources = resources;
    }

    Access of(String property) {
        Access access = find(schema, property, new HashSet<>());
        return access == null ? Access.BOTH : access;
    }

    private @Nullable Access find(Mapping from, String property, Set<Node> seen) {
        if (!seen.add(from)) {
            return null;
        }
        Mapping properties = from.mapping("properties");
        Node own = properties == null ? null : properties.get(property);
        if (own != null) {
            return access(own, new HashSet<>());
        }
        for (Node part : from.items("allOf")) {
            Access access = part instanceof Mapping mapping ? find(mapping, property, seen) : null;
            if (access != null) {
                return access;
            }
        }
        return target(from) instanceof Mapping target ? find(target, property, seen) : null;
    }

    private Access access(Node property, Set<Node> seen) {
        if (property instanceof Mapping mapping && seen.add(mapping)) {
            if (mapping.flag("readOnly") != mapping.flag("writeOnly")) {
                return mapping.flag("readOnly") ? Access.READ_ONLY : Access.WRITE_ONLY;
            }
            Node target = target(mapping);
            return target == null ? Access.BOTH : access(target, seen);
        }
        return Access.BOTH;
    }

    private @Nullable Node target(Mapping from) {
        return from.get("$ref") instanceof Scalar text ? resources.target(text, resources.of(from)) : null;
    }
}
