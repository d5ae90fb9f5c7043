package dev.hardwire.http.stream;

import io.netty.buffer.ByteBuf;

/**
 * Gets the body of a request piece by piece, on the event loop of its connection, where it must not wait. The last that it
 * is told is either {@link #end} or {@link #aborted}, unless it has dropped the rest.
 */
public interface RequestReceiver {
    /** A piece that was asked for; the receiver owns it now and releases it. */
    void piece(ByteBuf piece);

    /** The body is complete. */
    void end();

    /** The body will not be complete. */
    void aborted(RequestAborted why);
}
