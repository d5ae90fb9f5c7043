package dev.hardwire.processor.openapi.grammar;

/**
 * A keyword at its place.
 *
 * @param kind of the value, or of the items or members of the value
 */
public record Keyword(String name, Treatment treatment, Shape shape, Kind kind, boolean required) {
    /** What a keyword does. */
    public enum Treatment {
        /** It decides what is generated. */
        HONOURED,
        /** It is for people and tools: served with the document, without effect on what is generated. */
        ANNOTATION
    }

    /** Whether the value is one of the kind, an array, or an object with names of the document's choice. */
    public enum Shape {
        ONE,
        LIST,
        MAP
    }

    Keyword makeRequired() {
        return new Keyword(name, treatment, shape, kind, true);
    }
}
