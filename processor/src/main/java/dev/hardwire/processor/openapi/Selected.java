package dev.hardwire.processor.openapi;

import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.DidYouMean;
import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.model.Place;
import dev.hardwire.processor.model.Selection;
import dev.hardwire.processor.openapi.grammar.Version;
import dev.hardwire.processor.openapi.grammar.Vocabulary;
import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.Node.Scalar;
import dev.hardwire.processor.openapi.source.Node.Sequence;
import dev.hardwire.processor.openapi.source.References;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A document as its application serves it: without the operations that are not selected and the components that only they
 * need, and with the base path of the application in place of all servers.
 */
final class Selected {
    private static final List<String> SECTIONS = List.of("paths", "webhooks");

    private final Mapping document;
    private final Version version;
    private final Selection selection;
    private final Diagnostics diagnostics;
    /** Says nothing: what is wrong with a reference is reported when what remains of the document is read. */
    private final References references;

    private final Set<String> tags = new LinkedHashSet<>();
    private final Set<String> operations = new LinkedHashSet<>();

    Selected(Mapping document, Version version, Selection selection, References silent, Diagnostics diagnostics) {
        this.document = document;
        this.version = version;
        this.selection = selection;
        this.diagnostics = diagnostics;
        this.references = silent;
    }

    Mapping document() {
        if (selection.equals(Selection.ALL)) {
            return document;
        }
        var entries = new LinkedHashMap<>(document.entries());
        for (String section : SECTIONS) {
            if (document.get(section) instanceof Mapping items) {
                entries.put(section, pathItems(items));
            }
        }
        if (!selection.basePath().isEmpty()) {
            putBasePath(entries);
        }
        var selected = new Mapping(document.place(), entries);
        if (selection.isWhole()) {
            return selected;
        }
        unknown("tag", selection.tags(), tags);
        unknown("operation", selection.operations(), operations);
        return new Reachable(version, references).of(selected);
    }

    private Mapping pathItems(Mapping items) {
        var selected = new LinkedHashMap<String, Node>();
        items.entries().forEach((path, node) -> {
            Mapping item = path.startsWith("x-") ? null : PathItems.whole(node, references);
            if (item == null) {
                selected.put(path, node);
                return;
            }
            Mapping kept = pathItem(path, item);
            if (kept != null) {
                selected.put(path, kept);
            }
        });
        return new Mapping(items.place(), selected);
    }

    private @Nullable Mapping pathItem(String path, Mapping item) {
        var kept = new LinkedHashMap<String, Node>();
        boolean isEmpty = true;
        for (Map.Entry<String, Node> entry : item.entries().entrySet()) {
            String name = entry.getKey();
            if (Vocabulary.methods().contains(name) && entry.getValue() instanceof Mapping operation) {
                if (isSelected(name, path, operation)) {
                    kept.put(name, withoutServers(operation));
                    isEmpty = false;
                }
            } else if (!name.equals("servers") || selection.basePath().isEmpty()) {
                kept.put(name, entry.getValue());
            }
        }
        return isEmpty && !selection.isWhole() ? null : new Mapping(item.place(), kept);
    }

    private boolean isSelected(String method, String path, Mapping operation) {
        String written = operation.text("operationId");
        String id = written == null ? JavaNames.operation(method, path) : written;
        List<String> tagged = operation.texts("tags");
        operations.add(id);
        tags.addAll(tagged);
        return selection.isWhole()
                || selection.operations().contains(id)
                || tagged.stream().anyMatch(selection.tags()::contains);
    }

    private Mapping withoutServers(Mapping operation) {
        if (selection.basePath().isEmpty() || !operation.has("servers")) {
            return operation;
        }
        var entries = new LinkedHashMap<>(operation.entries());
        entries.remove("servers");
        return new Mapping(operation.place(), entries);
    }

    private void putBasePath(Map<String, Node> entries) {
        boolean isOld = version == Version.V20;
        Place.InDocument place = document.placeOf(isOld ? "basePath" : "servers");
        var path = new Scalar(place, Node.Type.STRING, selection.basePath());
        if (isOld) {
            entries.put("basePath", path);
        } else {
            entries.put("servers", new Sequence(place, List.of(new Mapping(place, Map.of("url", path)))));
        }
    }

    private void unknown(String what, List<String> wanted, Set<String> there) {
        for (String name : wanted) {
            if (!there.contains(name)) {
                String nearest = DidYouMean.among(name, there);
                diagnostics.report(
                        DiagnosticId.UNKNOWN_SELECTION,
                        document.placeOf("paths"),
                        "The application selects the %s %s, and the document has none of that name%s",
                        what,
                        name,
                        nearest.isEmpty() ? "; correct the name, or take it out." : nearest);
            }
        }
    }
}
