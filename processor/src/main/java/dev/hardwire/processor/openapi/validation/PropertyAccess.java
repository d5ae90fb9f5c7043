package dev.hardwire.processor.openapi.validation;

import dev.hardwire.processor.model.NamedType.Access;
import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.Node.Scalar;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which way the properties of a schema go: as it, or a part of its {@code allOf}, or what these refer to, says; or as a schema
 * around it does, of which it is a part.
 */
final class PropertyAccess {
    private final Mapping schema;
    private final SchemaResources resources;
    private final Function<Mapping, @Nullable Mapping> around;

    /**
     * The ways of one schema.
     *
     * @param around the schema that one is a part of, or null
     */
    PropertyAccess(Mapping schema, SchemaResources resources, Function<Mapping, @Nullable Mapping> around) {
        this.schema = schema;
        this.resources = resources;
        this.around = around;
    }

    /**
     * The parts of a schema that every value of it, or some, must match too: what they require is required of its properties. One
     * that is an alternative or a condition is none, as it would match more if it required less.
     */
    static Stream<Node> parts(Mapping schema) {
        Mapping dependent = schema.mapping("dependentSchemas");
        return Stream.of(
                        schema.items("allOf").stream(),
                        Stream.of("then", "else").map(schema::get).flatMap(Stream::ofNullable),
                        dependent == null ? Stream.<Node>empty() : dependent.entries().values().stream())
                .flatMap(each -> each);
    }

    Access of(String property) {
        Set<Node> seen = new HashSet<>();
        for (Mapping from = schema; from != null; from = around.apply(from)) {
            Access access = find(from, property, seen);
            if (access != null && access != Access.BOTH) {
                return access;
            }
        }
        return Access.BOTH;
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
