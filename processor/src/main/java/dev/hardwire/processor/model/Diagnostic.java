package dev.hardwire.processor.model;

/**
 * One mistake.
 *
 * @param id which kind of mistake
 * @param place where it is reported
 * @param message what is wrong, and what to do, in whole sentences without the id; of a mistake at a Java element also
 *     where in the document the other side of it is
 */
public record Diagnostic(DiagnosticId id, Place place, String message) {
    /** The message as it is printed: the id in brackets, the place if it is in a document, then the text. */
    public String text() {
        String where =
                place instanceof Place.InDocument document ? document.text() + " (#" + document.pointer() + ") " : "";
        return "[" + id.text() + "] " + where + message;
    }
}
