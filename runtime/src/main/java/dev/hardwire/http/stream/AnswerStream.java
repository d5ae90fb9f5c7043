package dev.hardwire.http.stream;

import io.netty.buffer.ByteBuf;

/**
 * An answer whose body is written piece by piece. Thread-safe; what one thread writes keeps its order. What is written once
 * the answer has ended, for whatever reason, is released and dropped.
 */
public interface AnswerStream {
    /** The length of an answer whose length is not known when it begins. */
    long UNKNOWN_LENGTH = -1;

    /**
     * Whether the client takes more now. Once this has said no, {@link AnswerListener#writable} is called when it does, so
     * whoever stops there is woken. Who writes regardless fills the heap.
     */
    boolean isWritable();

    /** Writes a piece, which is released. It leaves when the event loop has done what else it has to do. */
    void write(ByteBuf piece);

    /** Ends the answer. One that is shorter than it has said is cut, as by {@link #fail}. */
    void end();

    /**
     * Ends the answer so that the client sees that it is not complete: the connection is cut, or the stream reset. Where
     * nothing was sent yet, it is answered 500.
     *
     * @param why for the log
     */
    void fail(Throwable why);
}
