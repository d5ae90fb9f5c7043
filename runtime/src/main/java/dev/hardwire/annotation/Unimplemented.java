package dev.hardwire.annotation;

/** What becomes of the operations that no controller implements. */
public enum Unimplemented {
    /** Each is a compile error. */
    ERROR,
    /** Each is answered with the problem 501. */
    NOT_IMPLEMENTED,
    /**
     * Each is answered as the document says: with an example of it, or a value that its schema allows, made at compile
     * time. Requests are validated as those of other operations are.
     */
    MOCK
}
