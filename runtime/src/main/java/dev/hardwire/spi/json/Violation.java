package dev.hardwire.spi.json;

/**
 * One thing that is wrong with a request, event or message.
 *
 * @param in {@code body} for JSON, else {@code path}, {@code query}, {@code header} or {@code cookie}
 * @param where the JSON Pointer (RFC 6901) of the value, or the name of the parameter
 * @param pointer the JSON Pointer of the value within the parameter; empty for the whole parameter, and for {@code body}
 * @param message what is wrong, for example {@code must be at least 1}
 */
public record Violation(String in, String where, String pointer, String message) {
    /** Something that is wrong with a value of the body, or with a whole parameter. */
    public Violation(String in, String where, String message) {
        this(in, where, "", message);
    }
}
