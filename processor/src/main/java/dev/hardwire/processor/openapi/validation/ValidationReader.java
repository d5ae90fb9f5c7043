package dev.hardwire.processor.openapi.validation;

import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.JsonSchema;
import dev.hardwire.processor.model.JsonSchema.Keyword;
import dev.hardwire.processor.model.Place;
import dev.hardwire.processor.model.TypeId;
import dev.hardwire.processor.openapi.grammar.Version;
import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.Node.Scalar;
import dev.hardwire.processor.openapi.source.SchemaUris;
import dev.hardwire.processor.openapi.source.SourceFiles;
import dev.hardwire.processor.openapi.validation.Dialect.Level;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the schemas that validators are for, and all that these refer to: the way in to this package. */
public final class ValidationReader {
    private static final String REF = "$ref";
    private static final String DYNAMIC_REF = "$dynamicRef";

    private final SchemaResources resources;
    private final Diagnostics diagnostics;
    private final Deque<Node> pending = new ArrayDeque<>();
    private final Map<TypeId, Node> nodes = new LinkedHashMap<>();
    private final Map<TypeId, List<Keyword>> read = new LinkedHashMap<>();
    /** The schema that one is a part of, by the id of the part. */
    private final Map<TypeId, Mapping> around = new HashMap<>();
    /** The schemas that are entered from outside of their resource. */
    private final Set<TypeId> entrances = new HashSet<>();

    private final List<Dynamic> dynamics = new ArrayList<>();

    /** A {@code $dynamicRef} whose candidates are known when all else is read. */
    private record Dynamic(TypeId from, String anchor, TypeId target) {}

    /**
     * A reader of schemas of files.
     *
     * @param files where references lead to
     * @param version of the document: decides what schemas that do not say their dialect are of
     * @param formats whether the format of a string is an assertion
     */
    public ValidationReader(SourceFiles files, Version version, boolean formats, Diagnostics diagnostics) {
        Level level = version == Version.V31 ? Level.DRAFT_2020 : Level.DRAFT_4;
        this.resources = new SchemaResources(files, new Dialects(new Dialect(level, true, formats)), diagnostics);
        this.diagnostics = diagnostics;
    }

    /** Takes the tree of a file, before schemas of it. */
    public void addFile(Node root) {
        resources.add(root);
    }

    /** What references to schemas by their URIs and anchors lead to. */
    public SchemaUris uris() {
        return new ReferencesByUri(resources);
    }

    /** Takes a schema, to be read with all that it refers to. */
    public TypeId add(Node schema) {
        TypeId id = SchemaResources.id(schema);
        entrances.add(id);
        take(schema);
        return id;
    }

    /** Takes a schema of a file that is known, by its id. */
    public void add(TypeId schema) {
        add(resources.node(schema));
    }

    private TypeId take(Node schema) {
        TypeId id = SchemaResources.id(schema);
        if (nodes.putIfAbsent(id, schema) == null) {
            pending.add(schema);
        }
        return id;
    }

    /** All schemas that were taken, and all that they refer to; those that were read before come first. */
    public Map<TypeId, JsonSchema> read() {
        do {
            for (Node next = pending.poll(); next != null; next = pending.poll()) {
                read.put(SchemaResources.id(next), keywords(next));
            }
            dynamics.forEach(
                    dynamic -> candidates(dynamic.anchor()).values().forEach(node -> entrances.add(take(node))));
        } while (!pending.isEmpty());
        Set<String> asked = new HashSet<>();
        for (Dynamic dynamic : dynamics) {
            Map<String, Node> candidates = candidates(dynamic.anchor());
            read.computeIfAbsent(dynamic.from(), id -> new ArrayList<>()).add(0, reference(dynamic, candidates));
            if (candidates.size() > 1) {
                asked.addAll(candidates.keySet());
            }
        }
        dynamics.clear();
        return new SchemaGraph(read).schemas(this::place, id -> entered(id, asked));
    }

    private static Keyword reference(Dynamic dynamic, Map<String, Node> candidates) {
        if (candidates.size() < 2) {
            return new Keyword.Reference(dynamic.target());
        }
        Map<String, TypeId> inResource = new LinkedHashMap<>();
        candidates.forEach((uri, node) -> inResource.put(uri, SchemaResources.id(node)));
        return new Keyword.DynamicReference(dynamic.anchor(), dynamic.target(), inResource);
    }

    private Place.InDocument place(TypeId id) {
        return node(id).place();
    }

    private Node node(TypeId id) {
        Node node = nodes.get(id);
        if (node == null) {
            throw new IllegalStateException(id + " was not taken");
        }
        return node;
    }

    /** The URI of the resource that is entered with a schema, if somebody asks for it; else null. */
    private @Nullable String entered(TypeId id, Set<String> asked) {
        SchemaResource resource = resources.of(node(id));
        boolean entrance =
                entrances.contains(id) || SchemaResources.id(resource.root()).equals(id);
        return entrance && asked.contains(resource.uri()) ? resource.uri() : null;
    }

    /** The schemas with a dynamic anchor, by the URI of their resource, as far as that is in use. */
    private Map<String, Node> candidates(String anchor) {
        Map<String, Node> candidates = new LinkedHashMap<>();
        for (Node node : List.copyOf(nodes.values())) {
            SchemaResource resource = resources.of(node);
            Node target = resource.dynamicAnchors().get(anchor);
            if (target != null) {
                candidates.putIfAbsent(resource.uri(), target);
            }
        }
        return candidates;
    }

    private List<Keyword> keywords(Node node) {
        if (!(node instanceof Mapping schema)) {
            return node instanceof Scalar scalar && scalar.isFalse() ? List.of(new Keyword.Never()) : List.of();
        }
        SchemaResource resource = resources.of(schema);
        Dialect dialect = resource.dialect();
        List<Keyword> keywords = new ArrayList<>();
        if (dialect.level() == Level.DRAFT_4 && NullInOld.isAllowed(schema)) {
            keywords.add(new Keyword.NullAllowed());
        }
        reference(schema, REF, resource, keywords);
        if (schema.has(REF) && dialect.isReferenceAlone()) {
            return keywords.stream().filter(Keyword.Reference.class::isInstance).toList();
        }
        if (dialect.isFrom(Level.DRAFT_2020)) {
            dynamicReference(schema, resource);
        }
        PropertyAccess.parts(schema).forEach(part -> around.put(SchemaResources.id(part), schema));
        var access = new PropertyAccess(schema, resources, part -> around.get(SchemaResources.id(part)));
        keywords.addAll(new KeywordReader(schema, dialect, this::take, access::of, diagnostics).read());
        return keywords;
    }

    private void reference(Mapping schema, String keyword, SchemaResource resource, List<Keyword> keywords) {
        if (schema.get(keyword) instanceof Scalar text) {
            Node target = resources.target(text, resource);
            if (target != null) {
                keywords.add(new Keyword.Reference(taken(target, resource)));
            }
        }
    }

    private TypeId taken(Node target, SchemaResource from) {
        TypeId id = take(target);
        if (resources.of(target) != from) {
            entrances.add(id);
        }
        return id;
    }

    private void dynamicReference(Mapping schema, SchemaResource resource) {
        if (!(schema.get(DYNAMIC_REF) instanceof Scalar text)) {
            return;
        }
        Node target = resources.target(text, resource);
        if (target == null) {
            return;
        }
        TypeId id = taken(target, resource);
        String anchor = Uris.fragment(text.text());
        boolean dynamic = target.equals(resources.of(target).dynamicAnchors().get(anchor));
        dynamics.add(new Dynamic(SchemaResources.id(schema), dynamic ? anchor : "", id));
    }
}
