package dev.hardwire.processor.model;

/**
 * One mistake, or one remark.
 *
 * @param id which kind of mistake
 * @param severity whether the build fails for it
 * @param place where it is reported
 * @param message what is wrong, and what to do, in whole sentences without the id; of a mistake at a Java element also
 *     where in the document the other side of it is
 */
public record Diagnostic(DiagnosticId id, Severity severity, Place place, String message) {
    /** What a diagnostic means for the build. */
    public enum Severity {
        /** A mistake: nothing is written. */
        ERROR,
        /** A remark on something that is honoured all the same: a note of javac, a warning of the plugin. */
        NOTE
    }

    /** Whether it is a mistake. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** The message as it is printed: the id in brackets, the place if it is in a document, then the text. */
    public String text() {
        String where =
                place instanceof Place.InDocument document ? document.text() + " (#" + document.pointer() + ") " : "";
        return "[" + id.text() + "] " + where + message;
    }
}
