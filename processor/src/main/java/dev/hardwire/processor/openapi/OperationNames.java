package dev.hardwire.processor.openapi;

import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.model.Place;
import dev.hardwire.processor.openapi.schema.TypeNames;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The names of operations and tags in Java. Those that differ in case only are one, as classes are files: the operation
 * that is written so keeps the name, else the first; another is named after its method and path, as if it had no operationId;
 * where that is a third one's name, the signs of the path become words. Tags that are one are one interface, of the first one's name.
 */
final class OperationNames {
    private final TypeNames types;
    private final Diagnostics diagnostics;
    /** The operationIds that the document writes. */
    private final Set<String> written = new HashSet<>();

    private final Map<String, PathEntry> byId = new HashMap<>();
    private final Map<String, PathEntry> byJavaName = new HashMap<>();
    private final Map<String, String> tags = new HashMap<>();

    OperationNames(TypeNames types, Diagnostics diagnostics) {
        this.types = types;
        this.diagnostics = diagnostics;
    }

    /** Makes an operationId known: what has none is not called so. */
    void written(Mapping operation) {
        String id = operation.text("operationId");
        if (id != null) {
            written.add(id);
        }
    }

    PathEntry entry(String path, Mapping item, String method, Mapping operation, String basePath) {
        String given = operation.text("operationId");
        String id = given == null ? derivedId(method, path) : given;
        String javaName = javaName(id, method, path);
        var entry = new PathEntry(path, item, method, operation, basePath, id, javaName, tag(operation));
        Place.InDocument place = operation.placeOf("operationId");
        PathEntry sameId = byId.putIfAbsent(id, entry);
        if (sameId != null) {
            diagnostics.report(
                    DiagnosticId.DUPLICATE_OPERATION_ID,
                    place,
                    "The operationId %s is that of %s %s already; rename one of them.",
                    id,
                    sameId.method().toUpperCase(Locale.ROOT),
                    sameId.path());
        } else {
            remark(entry, place);
        }
        types.operation(operation.place(), javaName);
        byJavaName.putIfAbsent(key(javaName), entry);
        types.take(JavaNames.response(javaName), "response of " + id, place);
        return entry;
    }

    private String derivedId(String method, String path) {
        String id = JavaNames.operation(method, path);
        return written.contains(id) || byId.containsKey(id) ? JavaNames.operation(method, JavaNames.spelled(path)) : id;
    }

    private String javaName(String id, String method, String path) {
        String wanted = JavaNames.member(id);
        boolean othersOwn = !wanted.equals(id) && written.contains(wanted);
        if ((!othersOwn && !byJavaName.containsKey(key(wanted))) || byId.containsKey(id)) {
            return wanted;
        }
        String derived = JavaNames.operation(method, path);
        return byJavaName.containsKey(key(derived)) ? JavaNames.operation(method, JavaNames.spelled(path)) : derived;
    }

    private void remark(PathEntry entry, Place.InDocument place) {
        String wanted = JavaNames.member(entry.id());
        if (!entry.javaName().equals(wanted)) {
            diagnostics.note(
                    DiagnosticId.NAME_CLASH,
                    place,
                    "The operation %s is %s in Java, as another one is %s; rename one of them where that matters.",
                    entry.id(),
                    entry.javaName(),
                    wanted);
        }
    }

    /** The first tag, or {@code default}; of those that are one in Java the one that was met first. */
    private String tag(Mapping operation) {
        List<String> all = operation.texts("tags");
        String tag = all.isEmpty() ? "default" : all.get(0);
        String first = tags.putIfAbsent(key(JavaNames.api(tag)), tag);
        if (first == null) {
            types.take(JavaNames.api(tag), "interface of the tag " + tag, operation.placeOf("operationId"));
            return tag;
        }
        if (!first.equals(tag)) {
            diagnostics.note(
                    DiagnosticId.NAME_CLASH,
                    operation.placeOf("tags"),
                    "The tags %s and %s are one interface in Java, %s; rename one of them where that matters.",
                    first,
                    tag,
                    JavaNames.api(first));
        }
        return first;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
