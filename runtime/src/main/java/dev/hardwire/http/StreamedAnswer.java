package dev.hardwire.http;

import dev.hardwire.http.answer.HeaderText;
import dev.hardwire.http.compression.Compression;
import dev.hardwire.http.compression.Compressor;
import dev.hardwire.http.stream.AnswerListener;
import dev.hardwire.http.stream.AnswerStream;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * An answer whose body is written piece by piece. What is written before its turn waits here; once it is open all goes to
 * the connection at once, which says how much it takes. Its state is touched on the event loop only, where nothing else is
 * said.
 */
final class StreamedAnswer implements AnswerStream {
    /** How many bytes other threads may have on the way to the event loop. */
    private static final int MAX_UNDERWAY = 64 * 1024;

    private enum State {
        /** Its head is not written. */
        WAITING,
        OPEN,
        /** Ended, failed or cancelled. */
        OVER
    }

    private final Exchange exchange;
    private final int status;
    private final @Nullable String contentType;
    private final Map<String, String> headers;
    private final long length;
    private final AnswerListener listener;
    /** What compresses it; null where it is sent as it is. */
    private final @Nullable Compressor compressor;
    /** What was written before its turn. */
    private final ArrayDeque<ByteBuf> early = new ArrayDeque<>(2);
    /** Bytes on the way to the event loop. */
    private final AtomicInteger underway = new AtomicInteger();

    private volatile State state = State.WAITING;
    /** Whether the writer was told to wait, and is to be woken. */
    private volatile boolean starving;

    private long written;
    private boolean endedEarly;

    StreamedAnswer(
            Exchange exchange,
            int status,
            @Nullable String contentType,
            Map<String, String> headers,
            long length,
            AnswerListener listener) {
        if (contentType != null) {
            HeaderText.checkLine("content-type", contentType);
        }
        headers.forEach(HeaderText::checkLine);
        this.exchange = exchange;
        this.status = status;
        this.contentType = contentType;
        this.length = length;
        this.listener = listener;
        Compression.Streamed coded = exchange.coded(status, contentType, headers, length);
        this.headers = coded.headers();
        this.compressor = coded.compressor();
    }

    int status() {
        return status;
    }

    @Nullable
    String contentType() {
        return contentType;
    }

    /** With the content coding, where it is compressed. */
    Map<String, String> headers() {
        return headers;
    }

    /** The length of the body as it is sent; {@link AnswerStream#UNKNOWN_LENGTH} where it is not known. */
    long length() {
        return compressor == null ? length : UNKNOWN_LENGTH;
    }

    /** How many bytes of the body were written. */
    long written() {
        return written;
    }

    /** Whether the answer to this request, with this status, has a body at all. */
    boolean hasBody() {
        return !exchange.isHead() && status != 204 && status != 304;
    }

    /** Whether HTTP/1.1 sends it in chunks. */
    boolean isChunked() {
        return length() == UNKNOWN_LENGTH && !exchange.isHttp10();
    }

    /** Whether its head is still to be written. */
    boolean isWaiting() {
        return state == State.WAITING;
    }

    // ---- for who writes it, on any thread ----

    void begin() {
        onLoop(() -> exchange.connection().begin(exchange, this));
    }

    @Override
    public boolean isWritable() {
        if (takesMore()) {
            return true;
        }
        starving = true;
        // Again: what would have woken the writer may just have happened.
        if (takesMore()) {
            starving = false;
            return true;
        }
        return false;
    }

    private boolean takesMore() {
        return state == State.OPEN
                && underway.get() < MAX_UNDERWAY
                && exchange.connection().isWritable();
    }

    @Override
    public void write(ByteBuf piece) {
        if (exchange.connection().loop().eventLoop().inEventLoop()) {
            send(piece);
            return;
        }
        int size = piece.readableBytes();
        underway.addAndGet(size);
        boolean handedOver = onLoop(() -> {
            underway.addAndGet(-size);
            send(piece);
            updateWritable();
        });
        if (!handedOver) {
            piece.release();
        }
    }

    @Override
    public boolean transfersFiles() {
        return length() != UNKNOWN_LENGTH && exchange.connection().transfersFiles();
    }

    @Override
    public void transfer(FileChannel file, long start, long size, Runnable done) {
        if (state != State.OPEN || !hasBody()) {
            done.run();
        } else if (written + size > length) {
            done.run();
            failTooLong();
        } else {
            written += size;
            exchange.connection().transfer(file, start, size, done);
        }
    }

    @Override
    public void end() {
        onLoop(this::finish);
    }

    @Override
    public void fail(Throwable why) {
        onLoop(() -> {
            if (state != State.OVER) {
                boolean nothingSent = state == State.WAITING;
                close();
                exchange.streamFailed(nothingSent, why);
            }
        });
    }

    private boolean onLoop(Runnable action) {
        if (exchange.connection().loop().eventLoop().inEventLoop()) {
            action.run();
            return true;
        }
        try {
            exchange.connection().loop().eventLoop().execute(action);
            return true;
        } catch (RejectedExecutionException e) {
            Exchange.LOG.debug("The server has stopped before an answer was complete", e);
            return false;
        }
    }

    // ---- on the event loop ----

    private void send(ByteBuf piece) {
        int size = piece.readableBytes();
        if (state == State.OVER || endedEarly || size == 0 || !hasBody()) {
            piece.release();
        } else if (length != UNKNOWN_LENGTH && written + size > length) {
            piece.release();
            failTooLong();
        } else {
            written += size;
            Compressor with = compressor;
            pass(with == null ? piece : with.piece(piece, exchange.connection().alloc()));
        }
    }

    private void pass(ByteBuf piece) {
        if (state == State.OPEN) {
            exchange.connection().write(this, piece);
        } else {
            early.add(piece);
        }
    }

    private void failTooLong() {
        fail(new IOException("The answer is longer than the " + length + " bytes that it was said to have"));
    }

    private void finish() {
        if (state == State.OVER || endedEarly) {
            return;
        }
        if (length != UNKNOWN_LENGTH && written != length && hasBody()) {
            fail(new IOException(
                    "The answer has " + written + " bytes, not the " + length + " that it was said to have"));
            return;
        }
        Compressor with = compressor;
        if (with != null && hasBody()) {
            pass(with.last(Unpooled.EMPTY_BUFFER, exchange.connection().alloc()));
        }
        if (state == State.WAITING) {
            endedEarly = true;
        } else {
            state = State.OVER;
            exchange.connection().end(exchange, this);
        }
    }

    /** Its head is written: what has waited goes out, and more may come. */
    void open() {
        state = State.OPEN;
        if (!hasBody()) {
            boolean wanted = !endedEarly;
            close();
            exchange.connection().end(exchange, this);
            if (wanted) {
                tell(listener::cancelled);
            }
            return;
        }
        for (ByteBuf piece = early.poll(); piece != null; piece = early.poll()) {
            exchange.connection().write(this, piece);
        }
        if (endedEarly) {
            state = State.OVER;
            exchange.connection().end(exchange, this);
        } else {
            updateWritable();
            if (exchange.connection().loop().isStopping()) {
                stopping();
            }
        }
    }

    /** The server stops. */
    void stopping() {
        if (state == State.OPEN) {
            tell(listener::stopping);
        }
    }

    /** Wakes the writer if it waits and the connection takes more now. */
    void updateWritable() {
        if (starving && takesMore()) {
            starving = false;
            tell(listener::writable);
        }
    }

    /** The client is gone, or wants no more. */
    void cancel() {
        if (state != State.OVER) {
            boolean wanted = !endedEarly;
            close();
            if (wanted) {
                tell(listener::cancelled);
            }
        }
    }

    private void close() {
        state = State.OVER;
        if (compressor != null) {
            compressor.close();
        }
        for (ByteBuf piece = early.poll(); piece != null; piece = early.poll()) {
            piece.release();
        }
    }

    private void tell(Runnable event) {
        try {
            event.run();
        } catch (Throwable e) {
            // Also errors: whatever a listener does, its connection ends as it should.
            close();
            exchange.callbackFailed(e);
        }
    }
}
