package dev.hardwire.processor.openapi;

import com.google.errorprone.annotations.FormatMethod;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.model.Place;
import dev.hardwire.processor.openapi.grammar.Vocabulary;
import dev.hardwire.processor.openapi.schema.TypeNames;
import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.References;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The operations of a document in its order, with their names: what schemas are named after. */
final class Paths {
    private final References references;
    private final BasePath basePath;
    private final TypeNames types;
    private final Diagnostics diagnostics;
    private final Map<String, PathEntry> byId = new HashMap<>();
    private final Map<String, PathEntry> byJavaName = new HashMap<>();
    private final Set<String> tags = new LinkedHashSet<>();

    Paths(References references, BasePath basePath, TypeNames types, Diagnostics diagnostics) {
        this.references = references;
        this.basePath = basePath;
        this.types = types;
        this.diagnostics = diagnostics;
    }

    List<PathEntry> read(Mapping document) {
        var entries = new ArrayList<PathEntry>();
        var templates = new LinkedHashMap<String, String>();
        document.members("paths").forEach((path, node) -> {
            if (!path.startsWith("/")) {
                invalid(node.place(), "A path starts with a slash, and %s does not; write /%s.", path, path);
            } else if (path.indexOf('?') >= 0 || path.indexOf('#') >= 0) {
                invalid(node.place(), "The path %s has a query or fragment; declare query parameters.", path);
            }
            String before = templates.putIfAbsent(path.replaceAll("\\{[^{}/]*}", "{}"), path);
            if (before != null) {
                diagnostics.report(
                        DiagnosticId.AMBIGUOUS_PATHS,
                        node.place(),
                        "The paths %s and %s differ in the names of their variables only; make them one.",
                        before,
                        path);
            }
            Mapping item = PathItems.whole(node, references);
            if (item != null) {
                conflicts(node);
                operations(path, item, entries);
            }
        });
        return entries;
    }

    /** What stands on both sides of a reference would hide one of the two. */
    private void conflicts(Node node) {
        if (!(node instanceof Mapping item)
                || !References.isReference(item)
                || !(references.follow(item) instanceof Mapping target)) {
            return;
        }
        item.entries().forEach((name, value) -> {
            if (target.has(name) && !name.startsWith("x-")) {
                diagnostics.report(
                        DiagnosticId.CONTRADICTION,
                        value.place(),
                        "%s stands beside $ref and in the path item at %s, too; take one of them out.",
                        name,
                        target.place().text());
            }
        });
    }

    private void operations(String path, Mapping item, List<PathEntry> entries) {
        item.entries().forEach((method, node) -> {
            if (Vocabulary.methods().contains(method) && node instanceof Mapping operation) {
                entries.add(entry(path, item, method, operation));
            }
        });
    }

    private PathEntry entry(String path, Mapping item, String method, Mapping operation) {
        String written = operation.text("operationId");
        String id = written == null ? JavaNames.operation(method, path) : written;
        var entry =
                new PathEntry(path, item, method, operation, basePath.of(item, operation), id, JavaNames.member(id));
        Place.InDocument place = operation.placeOf("operationId");
        PathEntry sameId = byId.putIfAbsent(id, entry);
        PathEntry sameName = byJavaName.putIfAbsent(entry.javaName(), entry);
        if (sameId != null) {
            diagnostics.report(
                    DiagnosticId.DUPLICATE_OPERATION_ID,
                    place,
                    "The operationId %s is that of %s %s already%s.",
                    id,
                    sameId.method().toUpperCase(Locale.ROOT),
                    sameId.path(),
                    written == null ? ", and this operation has none; give it one" : "; rename one of them");
        } else if (sameName != null) {
            diagnostics.report(
                    DiagnosticId.NAME_CLASH,
                    place,
                    "The operations %s and %s would both be %s in Java; rename one of them.",
                    sameName.id(),
                    id,
                    entry.javaName());
        }
        types.operation(operation.place(), entry.javaName());
        if (sameId == null && sameName == null) {
            types.take(JavaNames.response(entry.javaName()), "response of " + id, place);
        }
        if (tags.add(tag(operation))) {
            types.take(JavaNames.api(tag(operation)), "interface of the tag " + tag(operation), place);
        }
        return entry;
    }

    /** The first tag, or {@code default}. */
    static String tag(Mapping operation) {
        List<String> tags = operation.texts("tags");
        return tags.isEmpty() ? "default" : tags.get(0);
    }

    @FormatMethod
    private void invalid(Place.InDocument place, String format, Object... arguments) {
        diagnostics.report(DiagnosticId.DOCUMENT_INVALID, place, format, arguments);
    }
}
