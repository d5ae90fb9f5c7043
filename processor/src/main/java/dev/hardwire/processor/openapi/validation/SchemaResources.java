package dev.hardwire.processor.openapi.validation;

import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.TypeId;
import dev.hardwire.processor.openapi.source.JsonPointer;
import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.Node.Scalar;
import dev.hardwire.processor.openapi.source.Node.Sequence;
import dev.hardwire.processor.openapi.source.SourceFiles;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The schema resources of a document, found when they are referred to; and what references in them lead to. */
final class SchemaResources {
    private final SourceFiles files;
    private final SourceFiles metaschemas;
    private final Dialects dialects;
    private final Diagnostics diagnostics;
    private final Map<String, SchemaResource> byUri = new HashMap<>();
    private final Map<TypeId, SchemaResource> byRoot = new HashMap<>();
    /** What is not where its place says, by that; made when it is asked for. */
    private final Map<TypeId, Node> moved = new HashMap<>();

    private final Set<String> loaded = new HashSet<>();
    /** The files that are OpenAPI documents. */
    private final Set<String> documents = new HashSet<>();

    private final Set<String> reported = new HashSet<>();

    SchemaResources(SourceFiles files, Dialects dialects, Diagnostics diagnostics) {
        this.files = files;
        this.metaschemas = new SourceFiles(Metaschemas.resources(), new Diagnostics());
        this.dialects = dialects;
        this.diagnostics = diagnostics;
    }

    /** Takes the tree of a file, which may be another than its text has. */
    void add(Node root) {
        if (loaded.add(root.place().file())) {
            var resource =
                    new SchemaResource(Uris.ofFile(root.place().file()), root, dialectOf(root, dialects.standard()));
            register(resource);
            if (root instanceof Mapping mapping && (mapping.has("openapi") || mapping.has("swagger"))) {
                documents.add(mapping.place().file());
                SchemaPositions.inDocument(mapping, schema -> scan(schema, resource));
            } else if (root instanceof Mapping mapping) {
                scan(mapping, resource);
            }
        }
    }

    private void register(SchemaResource resource) {
        byUri.putIfAbsent(resource.uri(), resource);
        byRoot.put(id(resource.root()), resource);
    }

    /** Finds the resources and anchors in a schema. */
    private void scan(Mapping schema, SchemaResource outer) {
        SchemaResource resource = outer;
        Dialect dialect = dialectOf(schema, outer.dialect());
        String id = schema.text(dialect.idKeyword());
        boolean alone = dialect.isReferenceAlone() && schema.has("$ref");
        if (id != null && !alone) {
            String uri = Uris.resolved(outer.uri(), id);
            String fragment = Uris.fragment(id);
            if (!fragment.isEmpty()) {
                outer.addAnchor(fragment, schema);
            } else if (uri != null && !uri.equals(outer.uri())) {
                resource = new SchemaResource(uri, schema, dialect);
                register(resource);
            }
        }
        String anchor = schema.text("$anchor");
        if (anchor != null) {
            resource.addAnchor(anchor, schema);
        }
        String dynamic = schema.text("$dynamicAnchor");
        if (dynamic != null) {
            resource.addAnchor(dynamic, schema);
            resource.dynamicAnchors().putIfAbsent(dynamic, schema);
        }
        SchemaResource inner = resource;
        SchemaPositions.inSchema(schema, part -> scan(part, inner));
    }

    private Dialect dialectOf(Node root, Dialect inherited) {
        if (root instanceof Mapping mapping && mapping.get("$schema") instanceof Scalar schema) {
            Dialect dialect = dialects.of(schema.text(), uri -> {
                SchemaResource metaschema = find(uri);
                return metaschema == null ? null : metaschema.root();
            });
            if (dialect != null) {
                return dialect;
            }
            if (!documents.contains(root.place().file())) { // there, who reads its types says so
                report(
                        schema,
                        DiagnosticId.UNSUPPORTED,
                        "The dialect ",
                        " is not known; take $schema out: that of the document is the default.");
            }
        }
        return inherited;
    }

    /** The resource that a node is in. */
    SchemaResource of(Node node) {
        String file = node.place().file();
        String pointer = node.place().pointer();
        while (true) {
            SchemaResource resource = byRoot.get(new TypeId(file, pointer));
            if (resource != null) {
                return resource;
            }
            int slash = pointer.lastIndexOf('/');
            if (slash < 0) {
                throw new IllegalStateException(file + " was not added");
            }
            pointer = pointer.substring(0, slash);
        }
    }

    /** The schema at a place: its place is what identifies it, also where the tree is not what the text of the file says. */
    Node node(TypeId id) {
        SchemaResource file = byRoot.get(new TypeId(id.file(), ""));
        if (file == null && files.exists(id.file())) {
            load(files.root(id.file()));
            file = byRoot.get(new TypeId(id.file(), ""));
        }
        Node node = file == null ? null : at(file.root(), id.pointer());
        if (node != null && id(node).equals(id)) {
            return node;
        }
        if (moved.isEmpty()) {
            List.copyOf(byRoot.values()).forEach(resource -> index(resource.root()));
        }
        Node elsewhere = moved.get(id);
        if (elsewhere == null) {
            throw new IllegalStateException("There is no schema " + id);
        }
        return elsewhere;
    }

    private void index(Node node) {
        moved.putIfAbsent(id(node), node);
        if (node instanceof Mapping mapping) {
            mapping.entries().values().forEach(this::index);
        } else if (node instanceof Sequence sequence) {
            sequence.items().forEach(this::index);
        }
    }

    /** The resource that a node is in, of a file that need not be known yet; null where it is none of these files. */
    @Nullable
    SchemaResource base(Node node) {
        String file = node.place().file();
        if (!loaded.contains(file) && files.exists(file)) {
            load(files.root(file));
        }
        return loaded.contains(file) ? of(node) : null;
    }

    /** What a reference leads to; null where that is nothing. */
    @Nullable
    Node find(Scalar reference, SchemaResource base) {
        SchemaResource resource = resource(reference, base);
        return resource == null ? null : within(resource, Uris.fragment(reference.text()));
    }

    /** The resource that a reference leads into: where there is none with the URI, the file beside the one that it is in. */
    private @Nullable SchemaResource resource(Scalar reference, SchemaResource base) {
        String uri = Uris.resolved(base.uri(), reference.text());
        SchemaResource resource = uri == null ? null : find(uri);
        if (resource != null) {
            return resource;
        }
        String beside = Uris.resolved(Uris.ofFile(reference.place().file()), reference.text());
        return beside == null ? null : find(beside);
    }

    private static @Nullable Node within(SchemaResource resource, String fragment) {
        if (resource.isAmbiguous(fragment)) {
            return null;
        }
        return fragment.isEmpty() || fragment.startsWith("/")
                ? at(resource.root(), fragment)
                : resource.anchors().get(fragment);
    }

    /** What a reference leads to; null where that is nothing, which is reported. */
    @Nullable
    Node target(Scalar reference, SchemaResource base) {
        SchemaResource resource = resource(reference, base);
        if (resource == null) {
            String uri = Uris.resolved(base.uri(), reference.text());
            boolean remote = uri != null && Uris.file(uri) == null;
            report(
                    reference,
                    remote ? DiagnosticId.REMOTE_REFERENCE : DiagnosticId.DANGLING_REFERENCE,
                    "The reference ",
                    remote
                            ? " is to another machine, and nothing is fetched over a network; copy the"
                                    + " file below the resource root, in folders named after the host and the path."
                            : " leads nowhere: there is no such file; correct the path.");
            return null;
        }
        Node target = within(resource, Uris.fragment(reference.text()));
        if (target == null) {
            report(
                    reference,
                    DiagnosticId.DANGLING_REFERENCE,
                    "The reference ",
                    " leads nowhere; add what it refers to, or correct it.");
        }
        return target;
    }

    private static @Nullable Node at(Node root, String pointer) {
        @Nullable Node node = root;
        for (String token : JsonPointer.tokens(pointer)) {
            node = node == null ? null : JsonPointer.step(node, token);
        }
        return node;
    }

    private @Nullable SchemaResource find(String uri) {
        SchemaResource known = byUri.get(uri);
        if (known != null) {
            return known;
        }
        String file = Uris.file(uri);
        String copy = file == null ? Uris.copy(uri) : null;
        if (file != null && files.exists(file)) {
            load(files.root(file));
        } else if (copy != null && files.exists(copy)) {
            load(files.root(copy));
            alias(uri, files.root(copy));
        } else if (copy != null && metaschemas.exists(copy)) {
            load(metaschemas.root(copy));
        }
        return byUri.get(uri);
    }

    private void load(@Nullable Node root) {
        if (root != null) {
            add(root);
        }
    }

    /** Lets a file be found by the URI of what it is a copy of. */
    private void alias(String uri, @Nullable Node root) {
        SchemaResource resource = root == null ? null : byRoot.get(id(root));
        if (resource != null) {
            byUri.putIfAbsent(uri, resource);
        }
    }

    private void report(Scalar text, DiagnosticId id, String before, String behind) {
        if (reported.add(text.place() + " " + text.text())) {
            diagnostics.report(id, text.place(), "%s", before + text.text() + behind);
        }
    }

    static TypeId id(Node node) {
        return new TypeId(node.place().file(), node.place().pointer());
    }
}
