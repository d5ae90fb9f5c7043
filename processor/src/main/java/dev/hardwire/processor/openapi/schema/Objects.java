package dev.hardwire.processor.openapi.schema;

import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.DidYouMean;
import dev.hardwire.processor.model.DistinctNames;
import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.model.NamedType.Access;
import dev.hardwire.processor.model.NamedType.ObjectType;
import dev.hardwire.processor.model.NamedType.Others;
import dev.hardwire.processor.model.NamedType.Property;
import dev.hardwire.processor.model.Schema;
import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.Node.Scalar;
import dev.hardwire.processor.openapi.source.References;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads objects with properties. */
final class Objects {
    /** What asks that absent and null be told apart. */
    private static final String PRESENCE = "x-hardwire-presence";

    private static final List<String> NAMES_OF_OTHERS = List.of("additionalProperties", "otherProperties");

    private final SchemaContext context;
    private final SchemaReader schemas;
    private final Validators validators;

    Objects(SchemaContext context, SchemaReader schemas, Validators validators) {
        this.context = context;
        this.schemas = schemas;
        this.validators = validators;
    }

    /** The properties that a schema declares, also those whose names start like extensions. */
    static Map<String, Node> declared(Mapping schema, String keyword) {
        Mapping properties = schema.mapping(keyword);
        return properties == null ? Map.of() : properties.entries();
    }

    ObjectType read(Mapping schema, String javaName, int min, int max) {
        Map<String, Node> declared = new LinkedHashMap<>(declared(schema, "properties"));
        Set<String> required = new HashSet<>(schema.texts("required"));
        Node others = schema.get("additionalProperties");
        boolean patterns = !declared(schema, "patternProperties").isEmpty();
        requiredAreDeclared(schema);
        if (others == null && !patterns) {
            // nothing else would hold them
            schema.items("required").stream()
                    .filter(Scalar.class::isInstance)
                    .forEach(name -> declared.computeIfAbsent(((Scalar) name).text(), any -> anything(name)));
        }
        List<Property> properties = properties(declared, required);
        boolean closed = others instanceof Scalar s && s.isFalse() && !patterns;
        return new ObjectType(
                SchemaReader.id(schema.place()),
                javaName,
                schema.textOrEmpty("description"),
                properties,
                closed,
                closed
                        ? null
                        : others(
                                schema,
                                others,
                                properties.stream().map(Property::javaName).collect(Collectors.toSet())),
                min,
                max,
                null,
                schema.place());
    }

    /** A schema at a place that allows anything. */
    static Node anything(Node at) {
        return new Scalar(at.place(), Node.Type.BOOLEAN, "true");
    }

    private List<Property> properties(Map<String, Node> declared, Set<String> required) {
        var names = new LinkedHashMap<String, String>();
        declared.forEach((name, node) -> {
            String given = node instanceof Mapping mapping ? mapping.text("x-java-name") : null;
            names.put(name, given == null ? name : given);
        });
        Map<String, String> javaNames = DistinctNames.members(names.values());
        var properties = new ArrayList<Property>();
        var taken = new HashMap<String, Property>();
        declared.forEach((name, node) -> {
            String wanted = names.getOrDefault(name, name);
            String javaName = javaNames.getOrDefault(wanted, JavaNames.member(wanted));
            Property property = property(name, javaName, node, required.contains(name));
            if (property != null) {
                distinct(taken.putIfAbsent(javaName, property), property, JavaNames.member(wanted));
                properties.add(property);
            }
        });
        return properties;
    }

    private void distinct(@Nullable Property before, Property property, String wanted) {
        if (before != null) {
            context.report(
                    DiagnosticId.NAME_CLASH,
                    property.place(),
                    "The properties %s and %s would both be %s in Java; rename one of them, or give it another name"
                            + " in Java with x-java-name.",
                    before.name(),
                    property.name(),
                    property.javaName());
        } else if (!property.javaName().equals(wanted)) {
            context.diagnostics()
                    .note(
                            DiagnosticId.NAME_CLASH,
                            property.place(),
                            "The property %s is %s in Java, as another one would be %s, too; give it a name with x-java-name"
                                    + " where that matters.",
                            property.name(),
                            property.javaName(),
                            wanted);
        }
    }

    private @Nullable Property property(String name, String javaName, Node node, boolean required) {
        Schema schema = schemas.readWithin(node);
        if (schema == null) {
            return null;
        }
        Mapping mapping = node instanceof Mapping m ? m : new Mapping(node.place(), Map.of());
        return new Property(
                name,
                javaName,
                schema,
                required,
                access(node),
                mapping.flag(PRESENCE) && !required,
                required ? null : schemas.defaults().of(node, schema),
                mapping.textOrEmpty("description"),
                node.place());
    }

    private Access access(Node node) {
        boolean readOnly = has(node, "readOnly", nodes());
        boolean writeOnly = has(node, "writeOnly", nodes());
        if (readOnly && writeOnly) {
            context.report(
                    DiagnosticId.CONTRADICTION,
                    node.place(),
                    "What is readOnly and writeOnly is allowed nowhere; take one of them out.");
        }
        return readOnly ? Access.READ_ONLY : writeOnly ? Access.WRITE_ONLY : Access.BOTH;
    }

    /** A set of nodes that are the same, not equal. */
    private static Set<Node> nodes() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    /** Whether a schema has a flag, also behind references and in parts of an allOf. */
    private boolean has(@Nullable Node node, String flag, Set<Node> seen) {
        if (!(node instanceof Mapping mapping) || !seen.add(mapping)) {
            return false;
        }
        return mapping.flag(flag)
                || (References.isReference(mapping) && has(context.references().target(mapping), flag, seen))
                || mapping.items("allOf").stream().anyMatch(part -> has(part, flag, seen));
    }

    /**
     * Remarks on what is required and nowhere declared. A record has a component for it, if nothing else does; where the
     * others are in a map, a validator asks for it.
     */
    void requiredAreDeclared(Mapping schema) {
        Set<String> declared = declared(schema, "properties").keySet();
        Node others = schema.get("additionalProperties");
        boolean refused = others instanceof Scalar s
                && s.isFalse()
                && declared(schema, "patternProperties").isEmpty();
        boolean held = others == null && !declared.isEmpty() && !schema.has("patternProperties");
        for (Node item : schema.items("required")) {
            if (item instanceof Scalar name && !declared.contains(name.text())) {
                if (!held) {
                    validators.need(schema.place());
                }
                remark(item, name.text(), refused, DidYouMean.among(name.text(), declared));
            }
        }
    }

    private void remark(Node item, String name, boolean refused, String nearest) {
        String advice = nearest.isEmpty() ? "; declare it in properties." : nearest;
        if (refused) {
            context.diagnostics()
                    .note(
                            DiagnosticId.REQUIRED_UNDECLARED,
                            item.place(),
                            "The property %s is required and not declared, and others are refused, so that nothing satisfies"
                                    + " the schema%s",
                            name,
                            advice);
        } else {
            context.diagnostics()
                    .note(
                            DiagnosticId.REQUIRED_UNDECLARED,
                            item.place(),
                            "The property %s is required and not declared, so it may be anything%s",
                            name,
                            advice);
        }
    }

    /** What holds the other properties; null where the document says nothing of them. */
    private @Nullable Others others(Mapping schema, @Nullable Node others, Set<String> taken) {
        Map<String, Node> patterns = declared(schema, "patternProperties");
        boolean refused = others instanceof Scalar s && s.isFalse();
        if (others == null && patterns.isEmpty()) {
            return null;
        }
        Node first = patterns.isEmpty() ? others : patterns.values().iterator().next();
        boolean single = patterns.isEmpty() || (patterns.size() == 1 && refused);
        Schema values = single && first != null ? schemas.readWithin(first) : new Schema.Free(schema.place(), true);
        String javaName = NAMES_OF_OTHERS.stream()
                .filter(name -> !taken.contains(name))
                .findFirst()
                .orElse(null);
        if (javaName == null) {
            context.report(
                    DiagnosticId.NAME_CLASH,
                    schema.placeOf("additionalProperties"),
                    "The other properties would be additionalProperties or otherProperties in Java, and both are declared;"
                            + " rename one of them in Java with x-java-name.");
        }
        return values == null || javaName == null ? null : new Others(javaName, values);
    }
}
