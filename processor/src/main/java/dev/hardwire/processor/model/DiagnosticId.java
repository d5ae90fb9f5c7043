package dev.hardwire.processor.model;

import java.util.Locale;

/**
 * The catalogue of mistakes. Each constant's id is stable: {@code NO_CONTROLLER} is printed as {@code
 * [hardwire/no-controller]}. A test provokes every one of them.
 */
public enum DiagnosticId {
    /** A document is neither in the folder of the option, nor in the class output, nor on the class path. */
    DOCUMENT_NOT_FOUND,
    /** A document is not YAML or JSON. */
    DOCUMENT_SYNTAX,
    /** A document is not valid OpenAPI. */
    DOCUMENT_INVALID,
    /** A document uses something that Hardwire does not support. */
    UNSUPPORTED;

    /** The id, for example {@code hardwire/no-controller}. */
    public String text() {
        return "hardwire/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
