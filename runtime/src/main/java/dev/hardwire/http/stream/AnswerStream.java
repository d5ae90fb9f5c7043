package dev.hardwire.http.stream;

import io.netty.buffer.ByteBuf;
import java.nio.channels.FileChannel;

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

    /** Whether {@link #transfer} may be used: bytes go to the client as they are, not encrypted, framed or compressed. */
    boolean transfersFiles();

    /**
     * Has the operating system send a part of a file, without its bytes coming through this process. On the event loop
     * only, and where {@link #isWritable} has just said yes.
     *
     * @param file stays open, and must until {@code done} is called
     * @param done run on the event loop when the file is no longer used for this part, sent or not
     */
    void transfer(FileChannel file, long start, long length, Runnable done);

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
