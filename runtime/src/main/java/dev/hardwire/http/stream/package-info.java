/**
 * Bodies that are never held as a whole: of requests, handed over piece by piece as they come, and of answers, sent piece
 * by piece as the client takes them. Both are the same over HTTP/1.1 and HTTP/2, and both may be used on any thread.
 *
 * <p><b>In.</b> A {@link dev.hardwire.http.stream.RequestStream} reads nothing on its own. Each call of {@link
 * dev.hardwire.http.stream.RequestStream#more} asks for one piece (up to 64 KiB); while none is asked for, the connection
 * (or the stream of HTTP/2) is not read, so that the client is held back by its own send buffer. The {@link
 * dev.hardwire.http.stream.RequestReceiver} gets the pieces and then either the end or why there will be none, on the event
 * loop, where it must not wait: what is to be handled elsewhere is queued there, and {@code more} called once it was taken.
 * A client that waits for {@code 100 Continue} gets it with the first {@code more}. A body beyond its limit is answered
 * 413, one that comes too slowly 408, and the receiver is told. An answer may be given at any time: the rest of the body is
 * then dropped if it is short, else the connection ends behind the answer.
 *
 * <p><b>Out.</b> An {@link dev.hardwire.http.stream.AnswerStream} is begun with status and headers. Who writes asks {@link
 * dev.hardwire.http.stream.AnswerStream#isWritable} before each piece; where that is false it stops and goes on when its
 * {@link dev.hardwire.http.stream.AnswerListener#writable} is called. So what waits for a slow client is bounded by the
 * channel's watermark (64 KiB) and one piece; a client that takes nothing for {@link
 * dev.hardwire.http.HttpOptions#answerTimeout} is cut off. Behind a pipelined request whose answer is not complete the
 * stream is not writable until its turn comes. An answer ends with {@code end}, or is cut with {@code fail}, so that no
 * client takes a part for the whole.
 */
@NullMarked
package dev.hardwire.http.stream;

import org.jspecify.annotations.NullMarked;
