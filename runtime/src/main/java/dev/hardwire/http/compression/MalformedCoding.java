package dev.hardwire.http.compression;

/** A compressed body that cannot be decompressed; its message is fit for the client. */
public final class MalformedCoding extends Exception {
    private static final long serialVersionUID = 1;

    MalformedCoding(String message) {
        super(message);
    }
}
