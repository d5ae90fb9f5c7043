package dev.hardwire.processor.openapi;

import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** No two operations of a document are for the same requests: the names of variables do not tell paths apart, methods do. */
final class UnambiguousPaths {
    private static final Pattern VARIABLE = Pattern.compile("\\{[^{}/]*}");

    private final Diagnostics diagnostics;
    /** The first operation of each method and path, without the names of variables. */
    private final Map<String, PathEntry> byRoute = new HashMap<>();
    /** The first operation of each path, without the names of variables. */
    private final Map<String, PathEntry> byPath = new HashMap<>();

    UnambiguousPaths(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /**
     * Adds an operation.
     *
     * @param path where its path is
     */
    void add(PathEntry entry, Place path) {
        String shape = VARIABLE.matcher(entry.fullPath()).replaceAll("{}");
        PathEntry sameRoute = byRoute.putIfAbsent(entry.method() + " " + shape, entry);
        PathEntry samePath = byPath.putIfAbsent(shape, entry);
        if (sameRoute != null) {
            diagnostics.report(
                    DiagnosticId.AMBIGUOUS_PATHS,
                    entry.operation().place(),
                    "%s and %s have the same method and path, but for the names of variables: %s and %s. Take one of them"
                            + " out, or change its path.",
                    sameRoute.id(),
                    entry.id(),
                    sameRoute.fullPath(),
                    entry.fullPath());
        } else if (samePath != null && !samePath.path().equals(entry.path())) {
            diagnostics.note(
                    DiagnosticId.AMBIGUOUS_PATHS,
                    path,
                    "The paths %s and %s differ in the names of their variables only; they are served as one, as their"
                            + " methods differ.",
                    samePath.fullPath(),
                    entry.fullPath());
        }
    }
}
