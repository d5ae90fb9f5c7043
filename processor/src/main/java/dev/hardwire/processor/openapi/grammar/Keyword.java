package dev.hardwire.processor.openapi.grammar;

/**
 * A keyword at its place.
 *
 * @param kind of the value, or of the items or members of the value
 * @param advice what to do where it is refused; else empty
 */
public record Keyword(String name, Treatment treatment, Shape shape, Kind kind, boolean required, String advice) {
    /** What a keyword does. */
    public enum Treatment {
        /** It decides what is generated. */
        HONOURED,
        /** It is for people and tools: served with the document, without effect on what is generated. */
        ANNOTATION,
        /** It is not supported. */
        REFUSED,
        /** It is not supported, but says nothing where it is {@code false} or empty. */
        REFUSED_UNLESS_EMPTY
    }

    /** Whether the value is one of the kind, an array, or an object with names of the document's choice. */
    public enum Shape {
        ONE,
        LIST,
        MAP
    }

    Keyword makeRequired() {
        return new Keyword(name, treatment, shape, kind, true, advice);
    }
}
