package dev.hardwire.processor.openapi.schema;

import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.NamedType;
import dev.hardwire.processor.model.Place;
import dev.hardwire.processor.model.Schema;
import dev.hardwire.processor.model.TypeId;
import dev.hardwire.processor.openapi.grammar.Version;
import dev.hardwire.processor.openapi.grammar.Vocabulary;
import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.Node.Scalar;
import dev.hardwire.processor.openapi.source.References;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the schemas of one document: the way in to this package. A schema that occurs twice is read once. */
public final class SchemaReader {
    private static final Set<String> BESIDE_ONE_PART = Set.of("allOf", "oneOf", "anyOf", "nullable");

    /** What may look at properties, depending on the value. */
    private static final Set<String> DYNAMIC = Set.of(
            "oneOf",
            "anyOf",
            "if",
            "not",
            "dependentSchemas",
            "$dynamicRef",
            "additionalProperties",
            "patternProperties");

    private static final String DYNAMIC_ANCHOR = "$dynamicAnchor";

    /** Lists of lists deeper than this are any JSON, with a validator. */
    private static final int MAX_DEPTH = 40;

    /** Longer chains of references are circles, or as good as such. */
    private static final int MAX_LINKS = 100_000;

    private final SchemaContext context;
    private final Validators validators = new Validators();
    private final Nulls nulls;
    private final AllOf allOf;
    private final TypedSchemas typed;
    private final NamedTypes types = new NamedTypes();
    private final Subtypes subtypes;
    private final ConditionalProperties conditional;
    private final Choices choices;
    private final Unions unions;
    private final Compositions compositions;
    private final Defaults defaults;
    /** What was read, by place; null where it is not valid. */
    private final Map<TypeId, @Nullable Schema> read = new HashMap<>();
    /** What was read, as it is written. */
    private final Map<TypeId, Node> nodes = new HashMap<>();
    /** What is being read, and how many arrays and maps it is in. */
    private final Map<TypeId, Integer> open = new HashMap<>();
    /** How many arrays and maps are around what is being read. */
    private int depth;

    /** A reader of the schemas of one document. */
    public SchemaReader(SchemaContext context) {
        this.context = context;
        this.nulls = new Nulls(context.version(), context.references());
        this.allOf = new AllOf(context, validators);
        this.typed = new TypedSchemas(context, types, this, validators);
        this.subtypes = new Subtypes(context.references());
        this.conditional = new ConditionalProperties(context.references());
        this.choices = new Choices(context, types, this, validators);
        this.unions = new Unions(context, types, this, typed, validators, choices, subtypes);
        this.compositions = new Compositions(context, this, typed, validators, unions, choices);
        this.defaults = new Defaults(context, types);
    }

    /** Reads components; their names are theirs, whatever else is read. */
    public void readComponents(Mapping components) {
        var places = new LinkedHashMap<String, Place.InDocument>();
        components
                .entries()
                .forEach((name, node) -> places.put(name, whatItIs(node).place()));
        context.names().components(places);
        subtypes.components(components.entries().values());
        components.entries().values().forEach(this::read);
    }

    /** What a component that is no more than a reference leads to. */
    private Node whatItIs(Node component) {
        boolean alias = References.isReference(component)
                && siblings((Mapping) component).entries().isEmpty();
        Node target = alias ? context.references().follow(component) : null;
        return target == null ? component : target;
    }

    /** The schema, references followed; null where it is not valid, which is reported. */
    public @Nullable Schema read(Node node) {
        var key = id(node.place());
        if (!read.containsKey(key)) {
            Integer outside = open.putIfAbsent(key, depth);
            if (outside != null) {
                return outside < depth ? anyJson(node) : circle(node);
            }
            nodes.put(key, node);
            Schema schema = first(node);
            read.put(key, schema == null ? null : validators.wrap(node.place(), schema, named(schema)));
            open.remove(key);
        }
        return read.get(key);
    }

    /** A schema that is within an array, a map or a type: a circle through it is any JSON where it closes. */
    @Nullable
    Schema readWithin(Node node) {
        depth++;
        Schema schema = depth > MAX_DEPTH && !read.containsKey(id(node.place())) ? anyJson(node) : read(node);
        depth--;
        return schema;
    }

    private Schema anyJson(Node node) {
        var free = new Schema.Free(node.place(), nulls.allowedBy(node));
        if (validators.isMade(node.place())) {
            validators.need(node.place());
            return free;
        }
        validators.ask(node);
        return new Schema.Validated(free, id(node.place()));
    }

    private @Nullable Schema circle(Node node) {
        context.report(
                DiagnosticId.REFERENCE_CYCLE,
                node.place(),
                "The schema consists of itself; take the reference to it out.");
        return null;
    }

    private @Nullable NamedType named(Schema schema) {
        return schema instanceof Schema.Ref ref ? types.get(ref.type()) : null;
    }

    /** The default of a schema, also where it is behind a reference; null where there is none. */
    public Defaults defaults() {
        return defaults;
    }

    Nulls nulls() {
        return nulls;
    }

    /** Whether a type is an enum; known as soon as its schema was read. */
    public boolean isEnum(TypeId id) {
        return types.get(id) instanceof NamedType.EnumType;
    }

    /** Whether an array has arrays or objects in it, or an object does. */
    public boolean isNested(Schema schema) {
        if (schema instanceof Schema.Array array) {
            return isContainer(array.items());
        }
        if (schema instanceof Schema.MapOf map) {
            return isContainer(map.values());
        }
        return schema instanceof Schema.Ref ref
                && types.get(ref.type()) instanceof NamedType.ObjectType object
                && object.properties().stream()
                        .map(NamedType.Property::schema)
                        .anyMatch(property -> isContainer(property) && !isList(property));
    }

    private boolean isContainer(Schema schema) {
        return schema instanceof Schema.Array
                || schema instanceof Schema.MapOf
                || (schema instanceof Schema.Ref ref && types.get(ref.type()) instanceof NamedType.ObjectType);
    }

    private boolean isList(Schema schema) {
        return schema instanceof Schema.Array array && !isContainer(array.items());
    }

    /** All types, once everything was read. */
    public Map<TypeId, NamedType> types() {
        do {
            types.readAll();
            unions.make();
        } while (types.hasPending());
        Map<TypeId, NamedType> all = types.inOrder(validators);
        choices.check(all.values());
        defaults.checkAll();
        return all;
    }

    /**
     * The schemas that validators are for, once everything was read: those that the types and schemas name. An alternative of
     * a schema of several types is one that says no more than its type.
     */
    public List<Node> validated() {
        return validators.all(nodes);
    }

    /** A schema that names several types. */
    Schema ofTypes(Mapping schema, List<String> names) {
        return choices.ofTypes(schema, names);
    }

    static TypeId id(Place.InDocument place) {
        return new TypeId(place.file(), place.pointer());
    }

    private @Nullable Schema first(Node node) {
        if (node instanceof Scalar scalar && scalar.isTrue()) {
            return new Schema.Free(node.place(), true);
        }
        if (node instanceof Scalar scalar && scalar.isFalse()) {
            validators.need(node.place());
            return new Schema.Free(node.place(), false);
        }
        if (!(node instanceof Mapping mapping)) {
            return null; // the grammar says so
        }
        if (mapping.has(References.REF) && !References.isReference(mapping)) {
            return null; // the grammar says so
        }
        dialect(mapping);
        if (hasDynamicAnchor(mapping)) {
            validators.need(node.place()); // what a dynamic reference within leads to depends on where reading began
        }
        Schema schema = References.isReference(mapping) ? reference(mapping) : composed(mapping);
        if (schema != null) {
            defaults.check(mapping, schema);
        }
        return schema;
    }

    private static boolean hasDynamicAnchor(Mapping schema) {
        return schema.has(DYNAMIC_ANCHOR)
                || Objects.declared(schema, "$defs").values().stream()
                        .anyMatch(each -> each instanceof Mapping part && part.has(DYNAMIC_ANCHOR));
    }

    private void dialect(Mapping mapping) {
        String dialect = mapping.text("$schema");
        if (dialect != null && !Vocabulary.isDialect(dialect)) {
            context.report(
                    DiagnosticId.UNSUPPORTED,
                    mapping.placeOf("$schema"),
                    "The dialect %s is not supported; take it out: that of OpenAPI 3.1 is the default.",
                    dialect);
        }
    }

    private @Nullable Schema reference(Mapping mapping) {
        Node target = context.references().target(mapping);
        if (target == null) {
            return null;
        }
        Mapping siblings = siblings(mapping);
        if (!siblings.entries().isEmpty()) {
            return merged(mapping, List.of(target, siblings));
        }
        // a chain of references may be longer than a stack is deep
        for (int links = 0; References.isReference(target); links++) {
            Mapping next = (Mapping) target;
            if (links == MAX_LINKS || !siblings(next).entries().isEmpty() || hasDynamicAnchor(next)) {
                break;
            }
            target = context.references().target(next);
            if (target == null) {
                return null;
            }
        }
        return context.references().follow(target) == null ? null : read(target);
    }

    /** What constrains beside a reference; 3.0 passes over it. */
    private Mapping siblings(Mapping reference) {
        return context.version() == Version.V30
                ? new Mapping(reference.place(), Map.of())
                : Keywords.constraints(reference, Set.of(References.REF));
    }

    private @Nullable Schema composed(Mapping mapping) {
        if (unions.isBase(mapping)) {
            Mapping view = allOf.merge(mapping, List.of(mapping));
            return view == null ? null : unions.base(mapping, view);
        }
        List<Node> parts = mapping.items("allOf");
        if (parts.isEmpty()) {
            return plain(mapping, mapping);
        }
        boolean alone = Keywords.constraints(mapping, BESIDE_ONE_PART).entries().isEmpty();
        if (parts.size() == 1 && alone && !Compositions.isComposed(mapping) && !subtypes.isSubtype(mapping)) {
            Schema only = read(parts.get(0));
            return only == null || !mapping.flag("nullable") ? only : Nullability.allowNull(only);
        }
        var all = new ArrayList<>(parts);
        all.add(Keywords.without(mapping, Set.of("allOf")));
        return merged(mapping, all);
    }

    /** A schema that consists of parts. */
    @Nullable
    Schema merged(Mapping whole, List<Node> parts) {
        Mapping view = allOf.merge(whole, parts);
        return view == null ? null : plain(whole, view);
    }

    private @Nullable Schema plain(Mapping whole, Mapping declared) {
        Mapping view = context.version() == Version.V31 ? conditional.addTo(declared, whole) : declared;
        Node others = whole.get("unevaluatedProperties");
        if (others != null && DYNAMIC.stream().noneMatch(view::has)) {
            // nothing else looks at properties that are not declared
            var entries = new LinkedHashMap<>(view.entries());
            entries.remove("unevaluatedProperties");
            entries.put("additionalProperties", others);
            return typed.read(new Mapping(view.place(), entries));
        }
        return Compositions.isComposed(view) ? compositions.read(view) : typed.read(view);
    }
}
