package dev.hardwire.spi.json;

/** Thrown when a text is not JSON, or is nested deeper than the limit. */
public final class MalformedJson extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what is wrong and where, for the peer that sent it. */
    public MalformedJson(String message) {
        super(message, null, false, false);
    }
}
