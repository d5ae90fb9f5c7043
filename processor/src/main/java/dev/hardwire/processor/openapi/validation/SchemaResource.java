package dev.hardwire.processor.openapi.validation;

import dev.hardwire.processor.openapi.source.Node;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A schema with a URI, or a file: what relative references and anchors in it are relative to. */
final class SchemaResource {
    private final String uri;
    private final Node root;
    private final Dialect dialect;
    private final Map<String, Node> anchors = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();
    private final Map<String, Node> dynamicAnchors = new HashMap<>();

    SchemaResource(String uri, Node root, Dialect dialect) {
        this.uri = uri;
        this.root = root;
        this.dialect = dialect;
    }

    /** Without a fragment. */
    String uri() {
        return uri;
    }

    Node root() {
        return root;
    }

    Dialect dialect() {
        return dialect;
    }

    /** By {@code $anchor} and {@code $dynamicAnchor}. */
    Map<String, Node> anchors() {
        return anchors;
    }

    /** Notes the name of a schema. */
    void addAnchor(String name, Node schema) {
        if (anchors.putIfAbsent(name, schema) != null) {
            ambiguous.add(name);
        }
    }

    /** Whether several schemas have a name. */
    boolean isAmbiguous(String name) {
        return ambiguous.contains(name);
    }

    /** By {@code $dynamicAnchor}. */
    Map<String, Node> dynamicAnchors() {
        return dynamicAnchors;
    }
}
