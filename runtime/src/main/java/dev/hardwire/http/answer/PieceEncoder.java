package dev.hardwire.http.answer;

import io.netty.buffer.ByteBuf;

/** Makes a piece of a body of what was published. Called by one thread at a time. */
@FunctionalInterface
interface PieceEncoder<T> {
    /** The bytes of one item; what cannot be encoded is thrown, and ends the answer. */
    ByteBuf encode(T item);
}
