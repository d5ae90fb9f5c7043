package dev.hardwire.processor.model;

import com.google.errorprone.annotations.FormatMethod;
import dev.hardwire.processor.model.Diagnostic.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Collects the mistakes and remarks of one run, each once however often it is met. Not thread-safe. */
public final class Diagnostics {
    /** How many remarks of one kind are listed for each file: who has read these knows what the others say. */
    static final int LISTED = 10;

    /** Each with its kind: what is the same but for names and numbers is of one. */
    private final Map<Diagnostic, String> all = new LinkedHashMap<>();

    /** The remarks of a kind in a file that are not listed: the first of them, and how many more. */
    private record Rest(Diagnostic first, int more) {
        Diagnostic summary() {
            String message = more == 0
                    ? first.message()
                    : String.format(
                            Locale.ROOT,
                            "%s There %s of this kind in the file, which %s not listed.",
                            first.message(),
                            more == 1 ? "is 1 more remark" : "are " + more + " more remarks",
                            more == 1 ? "is" : "are");
            return new Diagnostic(first.id(), Severity.NOTE, first.place(), message);
        }
    }

    /**
     * Reports a mistake. Each call of this method has a test that pins text, file and line.
     *
     * @param format says what is wrong, where in the document, and what to do
     */
    @FormatMethod
    public void report(DiagnosticId id, Place place, String format, Object... arguments) {
        all.putIfAbsent(
                new Diagnostic(id, Severity.ERROR, place, String.format(Locale.ROOT, format, arguments)), format);
    }

    /**
     * Reports a remark: something is honoured, but perhaps not as its author thinks.
     *
     * @param format says what is honoured how, and what to do about it
     */
    @FormatMethod
    public void note(DiagnosticId id, Place place, String format, Object... arguments) {
        all.putIfAbsent(
                new Diagnostic(id, Severity.NOTE, place, String.format(Locale.ROOT, format, arguments)), format);
    }

    /** Adds a mistake or remark that others have collected. */
    public void add(Diagnostic diagnostic) {
        all.putIfAbsent(diagnostic, diagnostic.message());
    }

    /** Whether there is a mistake among them; remarks do not count. */
    public boolean hasErrors() {
        return all.keySet().stream().anyMatch(Diagnostic::isError);
    }

    /** The mistakes without the remarks, unmodifiable. */
    public List<Diagnostic> errors() {
        return all.keySet().stream().filter(Diagnostic::isError).toList();
    }

    /**
     * All mistakes and, of each kind in each file, the first remarks, in the order they were reported, unmodifiable. The last
     * of a kind says how many are left out.
     */
    public List<Diagnostic> all() {
        var listed = new ArrayList<Diagnostic>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, Rest> rest = new LinkedHashMap<>();
        all.forEach((diagnostic, kind) -> {
            String key = diagnostic.id() + " " + fileOf(diagnostic.place()) + " " + kind;
            if (diagnostic.isError() || counts.merge(key, 1, Integer::sum) <= LISTED) {
                listed.add(diagnostic);
            } else {
                rest.merge(key, new Rest(diagnostic, 0), (before, one) -> new Rest(before.first(), before.more() + 1));
            }
        });
        rest.values().forEach(left -> listed.add(left.summary()));
        return List.copyOf(listed);
    }

    private static String fileOf(Place place) {
        return place instanceof Place.InDocument document ? document.file() : "";
    }
}
