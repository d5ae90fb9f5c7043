package dev.hardwire.processor.openapi;

import com.google.errorprone.annotations.FormatMethod;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.Place;
import dev.hardwire.processor.openapi.grammar.Vocabulary;
import dev.hardwire.processor.openapi.schema.TypeNames;
import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.References;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The operations of a document in its order, with their names: what schemas are named after. */
final class Paths {
    private final References references;
    private final BasePath basePath;
    private final Diagnostics diagnostics;
    private final OperationNames names;
    private final UnambiguousPaths unambiguous;

    Paths(References references, BasePath basePath, TypeNames types, Diagnostics diagnostics) {
        this.references = references;
        this.basePath = basePath;
        this.diagnostics = diagnostics;
        this.names = new OperationNames(types, diagnostics);
        this.unambiguous = new UnambiguousPaths(diagnostics);
    }

    List<PathEntry> read(Mapping document) {
        var entries = new ArrayList<PathEntry>();
        document.withoutExtensions("paths").values().forEach(this::operationIds);
        document.withoutExtensions("paths").forEach((path, node) -> {
            if (!path.startsWith("/")) {
                invalid(node.place(), "A path starts with a slash, and %s does not; write /%s.", path, path);
            } else if (path.indexOf('?') >= 0 || path.indexOf('#') >= 0) {
                invalid(node.place(), "The path %s has a query or fragment; declare query parameters.", path);
            }
            Mapping item = PathItems.whole(node, references);
            if (item != null) {
                conflicts(node);
                operations(path, item, node.place(), entries);
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
            boolean forPeople = name.startsWith("x-") || name.equals("summary") || name.equals("description");
            if (target.has(name) && !forPeople) {
                diagnostics.report(
                        DiagnosticId.CONTRADICTION,
                        value.place(),
                        "%s stands beside $ref and in the path item at %s, too; take one of them out.",
                        name,
                        target.place().text());
            }
        });
    }

    private void operationIds(Node node) {
        Mapping item = PathItems.whole(node, references);
        if (item != null) {
            Vocabulary.methods().stream()
                    .map(item::mapping)
                    .filter(Objects::nonNull)
                    .forEach(names::written);
        }
    }

    private void operations(String path, Mapping item, Place place, List<PathEntry> entries) {
        item.entries().forEach((method, node) -> {
            if (Vocabulary.methods().contains(method) && node instanceof Mapping operation) {
                PathEntry entry = names.entry(path, item, method, operation, basePath.of(item, operation));
                entries.add(entry);
                unambiguous.add(entry, place);
            }
        });
    }

    @FormatMethod
    private void invalid(Place.InDocument place, String format, Object... arguments) {
        diagnostics.report(DiagnosticId.DOCUMENT_INVALID, place, format, arguments);
    }
}
