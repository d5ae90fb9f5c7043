package dev.hardwire.processor.model;

import com.google.errorprone.annotations.FormatMethod;
import java.util.ArrayList;
import java.util.List;

/** Collects the mistakes of one run. Not thread-safe. */
public final class Diagnostics {
    private final List<Diagnostic> all = new ArrayList<>();

    /**
     * Reports a mistake. Each call of this method has a test that pins text, file and line.
     *
     * @param format says what is wrong, where in the document, and what to do
     */
    @FormatMethod
    public void report(DiagnosticId id, Place place, String format, Object... arguments) {
        all.add(new Diagnostic(id, place, String.format(java.util.Locale.ROOT, format, arguments)));
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
