package dev.hardwire.processor.openapi.schema;

import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.DidYouMean;
import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.model.Literal;
import dev.hardwire.processor.model.NamedType;
import dev.hardwire.processor.model.NamedType.EnumType;
import dev.hardwire.processor.model.NamedType.EnumValue;
import dev.hardwire.processor.model.NamedType.ObjectType;
import dev.hardwire.processor.model.NamedType.Property;
import dev.hardwire.processor.model.Place;
import dev.hardwire.processor.model.Schema;
import dev.hardwire.processor.model.TypeId;
import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.Node.Scalar;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The schemas that become types. The properties of objects are read one object after the other, not one within the other:
 * so schemas may refer to each other in a circle, and as deep as they like.
 */
final class NamedTypes {
    /** More would not fit a Java constructor in all cases. */
    private static final int MAX_PROPERTIES = 120;

    private final SchemaContext context;
    private final SchemaReader schemas;
    private final Map<TypeId, NamedType> types = new HashMap<>();
    private final Set<TypeId> known = new HashSet<>();
    private final ArrayDeque<Pending> pending = new ArrayDeque<>();

    private record Pending(Mapping schema, String javaName, boolean closed, int min, int max) {}

    NamedTypes(SchemaContext context, SchemaReader schemas) {
        this.context = context;
        this.schemas = schemas;
    }

    /** Adds an object, whose properties are read later. */
    void object(Mapping schema, boolean closed, int min, int max) {
        if (known.add(SchemaReader.id(schema.place()))) {
            pending.add(new Pending(schema, context.names().of(schema.place()), closed, min, max));
        }
    }

    void add(NamedType type) {
        known.add(type.id());
        types.put(type.id(), type);
    }

    @Nullable
    NamedType get(TypeId id) {
        return types.get(id);
    }

    /** Reads what is left and answers all types in document order, the document's own file first. */
    Map<TypeId, NamedType> finish() {
        for (Pending next = pending.poll(); next != null; next = pending.poll()) {
            add(objectType(next));
        }
        var sorted = new ArrayList<>(types.values());
        sorted.sort(Comparator.comparing((NamedType type) -> type.place().file())
                .thenComparing(type -> type.place().line())
                .thenComparing(type -> type.place().column())
                .thenComparing(type -> type.place().pointer()));
        var inOrder = new LinkedHashMap<TypeId, NamedType>();
        sorted.forEach(type -> inOrder.put(type.id(), type));
        return inOrder;
    }

    private ObjectType objectType(Pending from) {
        Mapping schema = from.schema();
        Map<String, Node> declared = schema.members("properties");
        Set<String> required = new HashSet<>(schema.texts("required"));
        requiredAreDeclared(schema, declared.keySet());
        hasNoSchemaForOthers(schema, declared);
        var properties = new ArrayList<Property>();
        var javaNames = new HashMap<String, Property>();
        declared.forEach((name, node) -> {
            Property property = property(name, node, required.contains(name));
            if (property != null) {
                Property before = javaNames.putIfAbsent(property.javaName(), property);
                if (before != null) {
                    clash("properties", before.name(), name, property.javaName(), property.place());
                }
                properties.add(property);
            }
        });
        if (declared.size() > MAX_PROPERTIES) {
            context.unsupported(
                    schema,
                    "An object of more than %d properties is not supported yet; group some of them in an object.",
                    MAX_PROPERTIES);
        }
        return new ObjectType(
                SchemaReader.id(schema.place()),
                from.javaName(),
                schema.textOrEmpty("description"),
                properties,
                from.closed(),
                null,
                from.min(),
                from.max(),
                null,
                schema.place());
    }

    private @Nullable Property property(String name, Node node, boolean required) {
        Schema schema = schemas.read(node);
        return schema == null
                ? null
                : new Property(
                        name,
                        JavaNames.member(name),
                        schema,
                        required,
                        NamedType.Access.BOTH,
                        false,
                        required ? null : schemas.defaults().of(node, schema),
                        node instanceof Mapping mapping ? mapping.textOrEmpty("description") : "",
                        node.place());
    }

    void requiredAreDeclared(Mapping schema, Set<String> declared) {
        for (Node item : schema.items("required")) {
            if (item instanceof Scalar name && !declared.contains(name.text())) {
                String nearest = DidYouMean.among(name.text(), declared);
                context.report(
                        DiagnosticId.REQUIRED_UNDECLARED,
                        item.place(),
                        "The property %s is required and not declared%s",
                        name.text(),
                        nearest.isEmpty() ? "; declare it in properties." : nearest);
            }
        }
    }

    private void hasNoSchemaForOthers(Mapping schema, Map<String, Node> declared) {
        Mapping others = schema.mapping("additionalProperties");
        if (!declared.isEmpty()
                && others != null
                && !SchemaReader.constraints(others, Set.of()).entries().isEmpty()) {
            context.unsupported(
                    others,
                    "A schema in additionalProperties beside properties is not supported yet; put the other properties into"
                            + " an object of their own.");
        }
    }

    /** Adds an enum of strings. */
    void enumeration(Mapping schema, List<Node> nodes) {
        var id = SchemaReader.id(schema.place());
        if (known.contains(id)) {
            return;
        }
        var values = new ArrayList<EnumValue>();
        var constants = new HashMap<String, String>();
        for (Node node : nodes) {
            if (!(node instanceof Scalar value) || value.type() != Node.Type.STRING) {
                context.report(
                        DiagnosticId.DOCUMENT_INVALID,
                        node.place(),
                        "The enum is of strings, and this is none; put it in quotes.");
                continue;
            }
            String constant = JavaNames.constant(value.text());
            String before = constants.putIfAbsent(constant, value.text());
            if (value.text().equals(before)) {
                context.report(
                        DiagnosticId.DOCUMENT_INVALID,
                        node.place(),
                        "The enum has the value %s twice; take one of them out.",
                        before);
            } else if (before != null) {
                clash("enum values", before, value.text(), constant, value.place());
            }
            values.add(new EnumValue(new Literal.Text(value.text()), constant));
        }
        if (nodes.isEmpty()) {
            context.report(
                    DiagnosticId.CONTRADICTION,
                    schema.placeOf("enum"),
                    "The enum has no value, so that nothing satisfies it; add one.");
        }
        add(new EnumType(
                id, context.names().of(schema.place()), schema.textOrEmpty("description"), values, schema.place()));
    }

    private void clash(String what, String first, String second, String javaName, Place.InDocument place) {
        context.report(
                DiagnosticId.NAME_CLASH,
                place,
                "The %s %s and %s would both be %s in Java; rename one of them.",
                what,
                first,
                second,
                javaName);
    }
}
