package dev.hardwire.handler;

/**
 * A built-in parameter of operations: which of the media types of its 2xx responses the client likes best, by its
 * {@code Accept} header. Immutable and thread-safe.
 *
 * @param mediaType as the document has it, in lower case and without parameters; the first that it has where the client
 *     does not care
 */
public record Accepted(String mediaType) {
    /** Whether it is this media type, in any case. */
    public boolean is(String other) {
        return mediaType.equalsIgnoreCase(other);
    }
}
