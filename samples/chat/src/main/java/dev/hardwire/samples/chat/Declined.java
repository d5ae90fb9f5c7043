package dev.hardwire.samples.chat;

/** Something that a person asked for and cannot have; the message is for that person. */
final class Declined extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Declined(String message) {
        super(message, null, false, false);
    }
}
