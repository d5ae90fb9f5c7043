package dev.hardwire.processor.model;

/**
 * One mistake.
 *
 * @param id which kind of mistake
 * @param place where it is reported
 * @param message what is wrong, where in the document, and what to do, in whole sentences without the id
 */
public record Diagnostic(DiagnosticId id, Place place, String message) {
    /** The message as it is printed: the id in brackets, then the text. */
    public String text() {
        return "[" + id.text() + "] " + message;
    }
}
