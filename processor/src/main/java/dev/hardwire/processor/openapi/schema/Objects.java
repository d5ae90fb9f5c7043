package dev.hardwire.processor.openapi.schema;

import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.DidYouMean;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        Map<String, Node> declared = declared(schema, "properties");
        Set<String> required = new HashSet<>(schema.texts("required"));
        requiredAreDeclared(schema);
        var properties = new ArrayList<Property>();
        var javaNames = new HashMap<String, Property>();
        declared.forEach((name, node) -> {
            Property property = property(name, node, required.contains(name));
            if (property != null) {
                Property before = javaNames.putIfAbsent(property.javaName(), property);
                if (before != null) {
                    context.report(
                            DiagnosticId.NAME_CLASH,
                            property.place(),
                            "The properties %s and %s would both be %s in Java; rename one of them, or give it another name"
                                    + " in Java with x-java-name.",
                            before.name(),
                            name,
                            property.javaName());
                }
                properties.add(property);
            }
        });
        Node others = schema.get("additionalProperties");
        boolean patterns = !declared(schema, "patternProperties").isEmpty();
        boolean closed = others instanceof Scalar s && s.isFalse() && !patterns;
        return new ObjectType(
                SchemaReader.id(schema.place()),
                javaName,
                schema.textOrEmpty("description"),
                properties,
                closed,
                closed ? null : others(schema, others, javaNames.keySet()),
                min,
                max,
                null,
                schema.place());
    }

    private @Nullable Property property(String name, Node node, boolean required) {
        Schema schema = schemas.readWithin(node);
        if (schema == null) {
            return null;
        }
        Mapping mapping = node instanceof Mapping m ? m : new Mapping(node.place(), Map.of());
        String given = mapping.text("x-java-name");
        return new Property(
                name,
                given == null ? JavaNames.member(name) : JavaNames.member(given),
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

    /** Remarks on what is required and nowhere declared: a validator asks for it. */
    void requiredAreDeclared(Mapping schema) {
        Set<String> declared = declared(schema, "properties").keySet();
        for (Node item : schema.items("required")) {
            if (item instanceof Scalar name && !declared.contains(name.text())) {
                validators.need(schema.place());
                String nearest = DidYouMean.among(name.text(), declared);
                context.diagnostics()
                        .note(
                                DiagnosticId.REQUIRED_UNDECLARED,
                                item.place(),
                                "The property %s is required and not declared%s",
                                name.text(),
                                nearest.isEmpty() ? "; declare it in properties." : nearest);
            }
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
