package dev.hardwire.processor.model;

import com.google.errorprone.annotations.FormatMethod;
import dev.hardwire.processor.model.Diagnostic.Severity;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Collects the mistakes and remarks of one run, each once however often it is met. Not thread-safe. */
public final class Diagnostics {
    private final Set<Diagnostic> all = new LinkedHashSet<>();

    /**
     * Reports a mistake. Each call of this method has a test that pins text, file and line.
     *
     * @param format says what is wrong, where in the document, and what to do
     */
    @FormatMethod
    public void report(DiagnosticId id, Place place, String format, Object... arguments) {
        all.add(new Diagnostic(id, Severity.ERROR, place, String.format(Locale.ROOT, format, arguments)));
    }

    /**
     * Reports a remark: something is honoured, but perhaps not as its author thinks.
     *
     * @param format says what is honoured how, and what to do about it
     */
    @FormatMethod
    public void note(DiagnosticId id, Place place, String format, Object... arguments) {
        all.add(new Diagnostic(id, Severity.NOTE, place, String.format(Locale.ROOT, format, arguments)));
    }

    /** Adds a mistake or remark that others have collected. */
    public void add(Diagnostic diagnostic) {
        all.add(diagnostic);
    }

    /** Whether there is a mistake among them; remarks do not count. */
    public boolean hasErrors() {
        return all.stream().anyMatch(Diagnostic::isError);
    }

    /** The mistakes without the remarks, unmodifiable. */
    public List<Diagnostic> errors() {
        return all.stream().filter(Diagnostic::isError).toList();
    }

    /** All of them in the order they were reported, unmodifiable. */
    public List<Diagnostic> all() {
        return List.copyOf(all);
    }
}
