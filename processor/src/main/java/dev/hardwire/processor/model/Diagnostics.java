package dev.hardwire.processor.model;

import com.google.errorprone.annotations.FormatMethod;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects the mistakes of one run, each once however often it is met. Not thread-safe. */
public final class Diagnostics {
    private final Set<Diagnostic> all = new LinkedHashSet<>();

    /**
     * Reports a mistake. Each call of this method has a test that pins text, file and line.
     *
     * @param format says what is wrong, where in the document, and what to do
     */
    @FormatMethod
    public void report(DiagnosticId id, Place place, String format, Object... arguments) {
        all.add(new Diagnostic(id, place, String.format(java.util.Locale.ROOT, format, arguments)));
    }

    /** Adds a mistake that others have collected. */
    public void add(Diagnostic diagnostic) {
        all.add(diagnostic);
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** All of them in the order they were reported, unmodifiable. */
    public List<Diagnostic> all() {
        return List.copyOf(all);
    }
}
