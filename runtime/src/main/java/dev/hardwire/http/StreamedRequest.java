package dev.hardwire.http;

import dev.hardwire.http.compression.Decompressor;
import dev.hardwire.http.compression.MalformedCoding;
import dev.hardwire.http.stream.RequestAborted;
import dev.hardwire.http.stream.RequestReceiver;
import dev.hardwire.http.stream.RequestStream;
import io.netty.buffer.ByteBuf;
import java.util.ArrayDeque;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request that is handed over as it comes. What arrives unasked for waits here: with HTTP/1.1 that is nothing,
 * with HTTP/2 no more than the window of the stream. Its state is touched on the event loop only.
 */
final class StreamedRequest implements RequestStream {
    /** What a client must send in each {@link HttpOptions#bodyTimeout} that it is waited for, in bytes. */
    static final int MIN_PROGRESS = 16 * 1024;

    private final Exchange exchange;
    private final LoopState loop;
    private final long announced;
    private final ArrayDeque<ByteBuf> ahead = new ArrayDeque<>(2);
    private @Nullable RequestReceiver receiver;
    /** What decompresses it; null where it is not compressed. */
    private @Nullable Decompressor decompressor;
    /** How much was handed over, if it is decompressed. */
    private long decompressed;

    private long received;
    /** A piece was asked for and has not been handed over. */
    private boolean wanted;
    /** The last piece has come. */
    private boolean complete;
    /** Why it will not be complete, if that is so. */
    private @Nullable RequestAborted aborted;
    /** Nothing is handed over any more. */
    private boolean closed;

    private boolean handingOver;
    /** How long the client may still be waited for, in milliseconds, and what it has sent since that was last renewed. */
    private long patience;

    private long progress;

    StreamedRequest(Exchange exchange, LoopState loop) {
        this.exchange = exchange;
        this.loop = loop;
        this.announced = loop.head().isChunked() ? -1 : loop.head().contentLength();
        this.complete = announced == 0;
        this.patience = loop.router().options().bodyTimeout().toMillis();
    }

    @Override
    public long announcedLength() {
        return announced;
    }

    // ---- for who reads it ----

    @Override
    public void receive(RequestReceiver to) {
        onLoop(() -> {
            if (receiver != null) {
                throw new IllegalStateException("A body is received once");
            }
            receiver = to;
            handOver();
        });
    }

    @Override
    public void more() {
        onLoop(() -> {
            wanted = true;
            handOver();
            if (!complete && wantsMore()) {
                exchange.connection().updateReading(exchange);
            }
        });
    }

    @Override
    public void drop() {
        onLoop(this::close);
    }

    /** A server that has stopped has told the receiver already. */
    private void onLoop(Runnable action) {
        if (loop.eventLoop().inEventLoop()) {
            action.run();
            return;
        }
        try {
            loop.eventLoop().execute(action);
        } catch (RejectedExecutionException e) {
            Exchange.LOG.debug("The server has stopped before a body was read", e);
        }
    }

    private void handOver() {
        RequestReceiver to = receiver;
        if (handingOver || to == null) {
            return;
        }
        handingOver = true;
        try {
            while (!closed && step(to)) {
                // on to the next
            }
        } catch (Throwable e) {
            // Also errors: whatever a receiver does, its request is answered.
            close();
            exchange.callbackFailed(e);
        } finally {
            handingOver = false;
        }
    }

    /** Hands over what is due; whether anything was. */
    private boolean step(RequestReceiver to) {
        RequestAborted why = aborted;
        ByteBuf piece = wanted ? nextPiece() : null;
        if (aborted != why) {
            return true; // it could not be decompressed
        }
        if (piece != null) {
            wanted = false;
            to.piece(piece);
        } else if (why != null) {
            close();
            to.aborted(why);
        } else if (complete && ahead.isEmpty() && (decompressor == null || wanted)) {
            close();
            to.end();
        } else {
            return false;
        }
        return true;
    }

    private @Nullable ByteBuf nextPiece() {
        Decompressor with = decompressor;
        return with == null ? ahead.poll() : decompressed(with);
    }

    /** The next piece as it was before it was compressed; null if more must come, or the body is refused. */
    private @Nullable ByteBuf decompressed(Decompressor with) {
        try {
            ByteBuf piece = with.next();
            while (piece == null && !ahead.isEmpty()) {
                with.feed(ahead.remove());
                piece = with.next();
            }
            if (piece == null) {
                if (complete && !with.isWhole()) {
                    refuse(Problem.of(400, "The compressed body is not complete"), RequestAborted.Reason.MALFORMED);
                }
                return null;
            }
            decompressed += piece.readableBytes();
            if (decompressed <= exchange.maxBodySize()) {
                return piece;
            }
            piece.release();
            refuse(exchange.bodyTooLarge(), RequestAborted.Reason.TOO_LARGE);
        } catch (MalformedCoding e) {
            refuse(Problem.of(400, e.getMessage()), RequestAborted.Reason.MALFORMED);
        }
        return null;
    }

    private void refuse(@Nullable Problem problem, RequestAborted.Reason reason) {
        exchange.connection().refuse(exchange, problem, reason);
    }

    private void close() {
        closed = true;
        discard();
    }

    private void discard() {
        for (ByteBuf piece = ahead.poll(); piece != null; piece = ahead.poll()) {
            piece.release();
        }
        if (decompressor != null) {
            decompressor.close();
        }
    }

    // ---- for the connection ----

    /** Has it decompressed; before any of it is there. */
    void decompress(Decompressor with) {
        decompressor = with;
    }

    /** Whether the connection may be read on: for the next piece, or for what is behind the last. */
    boolean wantsMore() {
        return complete || (wanted && ahead.isEmpty() && !closed && aborted == null);
    }

    /** Takes a piece over; false, and it is released, if it is more than allowed. */
    boolean take(ByteBuf piece) {
        int size = piece.readableBytes();
        received += size;
        progress += size;
        if (received > exchange.maxBodySize()) {
            piece.release();
            return false;
        }
        if (closed || aborted != null) {
            piece.release();
        } else {
            ahead.add(piece);
            handOver();
        }
        return true;
    }

    /** All has come. */
    void complete() {
        complete = true;
        handOver();
    }

    /** No more will come; the receiver is told once the request is answered, or gone. */
    void refuse(RequestAborted why) {
        if (aborted == null) {
            aborted = why;
        }
        discard();
    }

    /** No more will come; without effect once all has been handed over. */
    void abort(RequestAborted why) {
        if (!closed) {
            refuse(why);
            handOver();
        }
    }

    /** Whether no more than so many bytes are still to come, as far as that is known. */
    boolean isRestWithin(long bytes) {
        return complete || announced < 0 || announced - received <= bytes;
    }

    /**
     * Counts time that the client was waited for.
     *
     * @return how long it may still be waited for; 0 or less if its time is up
     */
    long waited(long millis) {
        if (progress >= MIN_PROGRESS) {
            progress = 0;
            patience = loop.router().options().bodyTimeout().toMillis();
        } else {
            patience -= millis;
        }
        return patience;
    }

    /** How long the client may be waited for, in milliseconds. */
    long patience() {
        return patience;
    }
}
