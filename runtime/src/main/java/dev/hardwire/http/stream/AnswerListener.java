package dev.hardwire.http.stream;

/** Told what becomes of an answer that is written piece by piece; on the event loop of its connection, where it must not wait. */
public interface AnswerListener {
    /** The client takes more, after {@link AnswerStream#isWritable} has said that it does not. */
    void writable();

    /**
     * No more is wanted, and what is still written is dropped: the client is gone or reads too slowly, or it gets no body
     * (as with HEAD). Not called once the answer was ended or failed by who writes it.
     */
    void cancelled();

    /**
     * The server stops, which waits for this answer as long as {@link dev.hardwire.http.HttpOptions#stopTimeout}: one that
     * has no end of its own, as events have none, is to be ended. By default it goes on.
     */
    default void stopping() {}
}
