package dev.hardwire.processor.openapi.schema;

import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.NamedType;
import dev.hardwire.processor.model.Place;
import dev.hardwire.processor.model.Schema;
import dev.hardwire.processor.model.TypeId;
import dev.hardwire.processor.openapi.grammar.Keyword.Treatment;
import dev.hardwire.processor.openapi.grammar.Kind;
import dev.hardwire.processor.openapi.grammar.Version;
import dev.hardwire.processor.openapi.grammar.Vocabulary;
import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.Node.Scalar;
import dev.hardwire.processor.openapi.source.Node.Sequence;
import dev.hardwire.processor.openapi.source.References;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the schemas of one document: the way in to this package. A schema that occurs twice is read once. */
public final class SchemaReader {
    private static final Set<String> BESIDE_ONE_PART = Set.of("allOf", "oneOf", "anyOf", "nullable", "default");

    private final SchemaContext context;
    private final AllOf allOf;
    private final TypedSchemas typed;
    private final NamedTypes types;
    private final Unions unions;
    private final Defaults defaults;
    /** What was read, by place; null where it is not valid. */
    private final Map<TypeId, @Nullable Schema> read = new HashMap<>();
    /** What is being read: a reference to one of them has no object in between. */
    private final Set<TypeId> open = new HashSet<>();

    /** A reader of the schemas of one document. */
    public SchemaReader(SchemaContext context) {
        this.context = context;
        this.types = new NamedTypes(context, this);
        this.allOf = new AllOf(context);
        this.unions = new Unions(context, types, this);
        this.typed = new TypedSchemas(context, types, this);
        this.defaults = new Defaults(context, types);
    }

    /** The schema, references followed; null where it is not valid, which is reported. */
    public @Nullable Schema read(Node node) {
        var key = id(node.place());
        if (!read.containsKey(key)) {
            if (!open.add(key)) {
                context.report(
                        DiagnosticId.REFERENCE_CYCLE,
                        node.place(),
                        "The schema refers to itself without an object in between, which is not supported yet; give an"
                                + " object a property that refers to it.");
                return null;
            }
            read.put(key, first(node));
            open.remove(key);
        }
        return read.get(key);
    }

    /** The default of a schema, also where it is behind a reference; null where there is none. */
    public Defaults defaults() {
        return defaults;
    }

    /** Whether a type is an enum; known as soon as its schema was read. */
    public boolean isEnum(TypeId id) {
        return types.get(id) instanceof NamedType.EnumType;
    }

    /** All types, once everything was read. */
    public Map<TypeId, NamedType> types() {
        Map<TypeId, NamedType> all = types.finish();
        unions.check();
        return all;
    }

    static TypeId id(Place.InDocument place) {
        return new TypeId(place.file(), place.pointer());
    }

    private @Nullable Schema first(Node node) {
        if (node instanceof Scalar scalar && scalar.isTrue()) {
            return new Schema.Free(node.place(), true);
        }
        if (node instanceof Scalar scalar && scalar.isFalse()) {
            context.unsupported(node, "The schema false allows nothing, which is not supported yet; take it out.");
            return null;
        }
        if (!(node instanceof Mapping mapping)) {
            return null; // the grammar says so
        }
        if (mapping.has(References.REF) && !References.isReference(mapping)) {
            return null; // the grammar says so
        }
        dialect(mapping);
        Schema schema = References.isReference(mapping) ? reference(mapping) : composed(mapping);
        if (schema != null) {
            defaults.check(mapping, schema);
        }
        return schema;
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
        Mapping siblings = constraints(mapping, Set.of(References.REF, "default"));
        if (context.version() == Version.V31 && !siblings.entries().isEmpty()) {
            return merged(mapping, List.of(target, siblings));
        }
        if (open.contains(id(target.place()))) {
            context.report(
                    DiagnosticId.REFERENCE_CYCLE,
                    mapping.placeOf(References.REF),
                    "The schema at %s refers to itself without an object in between, which is not supported yet; give an"
                            + " object a property that refers to it.",
                    target.place().text());
            return null;
        }
        return read(target);
    }

    private @Nullable Schema composed(Mapping mapping) {
        List<Node> parts = mapping.items("allOf");
        if (parts.isEmpty()) {
            return plain(mapping);
        }
        if (parts.size() == 1 && constraints(mapping, BESIDE_ONE_PART).entries().isEmpty() && !hasChoice(mapping)) {
            Schema only = read(parts.get(0));
            return only == null || !mapping.flag("nullable") ? only : Nullability.allowNull(only);
        }
        var all = new ArrayList<>(parts);
        all.add(without(mapping, Set.of("allOf")));
        return merged(mapping, all);
    }

    private static boolean hasChoice(Mapping mapping) {
        return mapping.has("oneOf") || mapping.has("anyOf");
    }

    private @Nullable Schema merged(Mapping whole, List<Node> parts) {
        Mapping view = allOf.merge(whole, parts);
        return view == null ? null : plain(view);
    }

    private @Nullable Schema plain(Mapping mapping) {
        for (String keyword : List.of("oneOf", "anyOf")) {
            if (mapping.has(keyword)) {
                return mapping.get(keyword) instanceof Sequence ? unions.read(mapping, keyword) : null;
            }
        }
        return typed.read(mapping);
    }

    /** The keywords of a schema that constrain it, but for these. */
    static Mapping constraints(Mapping mapping, Set<String> excepted) {
        var kept = new LinkedHashMap<String, Node>();
        mapping.entries().forEach((name, value) -> {
            if (!excepted.contains(name) && isHonoured(name) && !name.equals("description")) {
                kept.put(name, value);
            }
        });
        return new Mapping(mapping.place(), kept);
    }

    static boolean isHonoured(String keyword) {
        for (Version version : Version.values()) {
            var known = Vocabulary.of(Kind.SCHEMA, version).get(keyword);
            if (known != null && known.treatment() == Treatment.HONOURED) {
                return !keyword.startsWith("$") || keyword.equals(References.REF);
            }
        }
        return false;
    }

    static Mapping without(Mapping mapping, Set<String> names) {
        var kept = new LinkedHashMap<>(mapping.entries());
        kept.keySet().removeAll(names);
        return new Mapping(mapping.place(), kept);
    }
}
