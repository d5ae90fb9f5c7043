package dev.hardwire.http.stream;

/** The body of a request that is handed over as it comes, and read only when it is asked for. Thread-safe. */
public interface RequestStream {
    /** Sets who gets the body; once. Nothing is handed over before, and nothing before {@link #more} is called. */
    void receive(RequestReceiver receiver);

    /** Asks for one more piece. Called again before a piece has come, it changes nothing. */
    void more();

    /** Says that the rest is of no use: the receiver is told nothing any more. */
    void drop();

    /** The length that the client has announced, in bytes and before it is decompressed; -1 where it has not. */
    long announcedLength();
}
