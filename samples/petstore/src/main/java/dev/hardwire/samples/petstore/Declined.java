package dev.hardwire.samples.petstore;

/** Something that the state of the shop does not allow; the message is for the client. */
final class Declined extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Declined(String message) {
        super(message, null, false, false);
    }
}
