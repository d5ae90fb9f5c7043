package dev.hardwire.http.websocket.deflate;

/** A message that is marked as compressed is not what RFC 7692 allows. */
public final class MalformedMessage extends Exception {
    private static final long serialVersionUID = 1;

    MalformedMessage(String message) {
        super(message, null, false, false);
    }
}
