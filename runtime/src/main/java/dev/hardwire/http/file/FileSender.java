package dev.hardwire.http.file;

import dev.hardwire.http.stream.AnswerListener;
import dev.hardwire.http.stream.AnswerStream;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.channel.EventLoop;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what was selected of a file, as the client takes it, and closes the file: by the operating system alone where the
 * bytes leave as they are, else read piece by piece off the event loop. A file that becomes shorter meanwhile cuts the
 * answer; one that grows is sent as long as it was.
 *
 * <p>One thread at a time works on it: the event loop, or a task that the executor runs.
 */
public final class FileSender implements AnswerListener {
    private static final Logger LOG = LoggerFactory.getLogger(FileSender.class);
    /** How much is read at once. */
    private static final int READ = 64 * 1024;
    /** How much the operating system is told to send at once: enough to be cheap, and to see that a client still reads. */
    private static final int TRANSFER = 512 * 1024;

    private final OpenFile file;
    private final List<Piece> pieces;
    private final EventLoop loop;
    private final Predicate<Runnable> executor;

    private int index;
    /** How much of the current piece is sent. */
    private long sent;

    private @Nullable AnswerStream stream;
    private volatile boolean over;
    /** Whether the operating system sends a part; event loop only, and never where pieces are read. */
    private boolean transferring;

    private FileSender(OpenFile file, Selection selection, EventLoop loop, Predicate<Runnable> executor) {
        this.file = file;
        this.pieces = selection.pieces();
        this.loop = loop;
        this.executor = executor;
    }

    /** Begins an answer, as {@code HttpExchange.begin} and {@code Exchange.answerStream} do. */
    @FunctionalInterface
    public interface Begin {
        /** Begins it. */
        AnswerStream begin(
                int status,
                @Nullable String contentType,
                Map<String, String> headers,
                long length,
                AnswerListener listener);
    }

    /**
     * Answers with what was selected of a file. Thread-safe; whatever happens, the file is closed in the end.
     *
     * @param selection no problem
     * @param loop the event loop of the connection
     * @param executor runs what blocks, or says that it cannot
     * @throws IllegalArgumentException if content type or headers cannot be sent
     */
    public static void send(
            OpenFile file, Selection selection, EventLoop loop, Predicate<Runnable> executor, Begin answer) {
        FileSender sender = new FileSender(file, selection, loop, executor);
        try {
            sender.stream = answer.begin(
                    selection.status(), selection.contentType(), selection.headers(), selection.length(), sender);
        } catch (RuntimeException e) {
            sender.finish();
            throw e;
        }
        sender.goOn();
    }

    /** Goes on on the right thread. */
    private void goOn() {
        AnswerStream to = stream;
        if (to == null || over) {
            return;
        }
        if (to.transfersFiles()) {
            if (loop.inEventLoop()) {
                transfer(to);
            } else {
                loop.execute(() -> transfer(to));
            }
        } else if (!executor.test(() -> read(to))) {
            // It is busy beyond its bound. Reading what the disk cache mostly has is better than cutting the answer.
            loop.execute(() -> read(to));
        }
    }

    @Override
    public void writable() {
        goOn();
    }

    @Override
    public void cancelled() {
        finish();
    }

    private @Nullable Piece current() {
        while (index < pieces.size() && sent == pieces.get(index).length()) {
            index++;
            sent = 0;
        }
        return index < pieces.size() ? pieces.get(index) : null;
    }

    /** Has the operating system send one part after the other. On the event loop. */
    private void transfer(AnswerStream to) {
        while (!over && !transferring) {
            Piece piece = current();
            if (piece == null) {
                to.end();
                finish();
            } else if (!to.isWritable()) {
                return; // and wakes us
            } else if (piece instanceof Extent extent) {
                long length = Math.min(TRANSFER, extent.length() - sent);
                long start = extent.start() + sent;
                sent += length;
                transferring = true;
                to.transfer(file.channel(), start, length, this::transferred);
            } else {
                write(to, piece);
            }
        }
    }

    private void transferred() {
        transferring = false;
        if (over) {
            close();
        } else {
            goOn();
        }
    }

    /** Reads and writes as long as the client takes more. On one thread that may block. */
    private void read(AnswerStream to) {
        try {
            while (!over) {
                Piece piece = current();
                if (piece == null) {
                    to.end();
                    finish();
                } else if (!to.isWritable()) {
                    return; // and wakes us, perhaps on another thread already: nothing may be touched behind this
                } else if (piece instanceof Extent extent) {
                    int length = (int) Math.min(READ, extent.length() - sent);
                    long start = extent.start() + sent;
                    sent += length;
                    to.write(read(start, length));
                } else {
                    write(to, piece);
                }
            }
        } catch (IOException | RuntimeException e) {
            if (!over) {
                to.fail(e);
                finish();
            }
        }
    }

    private ByteBuf read(long start, int length) throws IOException {
        ByteBuf buffer = ByteBufAllocator.DEFAULT.ioBuffer(length);
        try {
            while (buffer.readableBytes() < length) {
                int size = buffer.readableBytes();
                if (buffer.writeBytes(file.channel(), start + size, length - size) < 0) {
                    throw new EOFException("A file became shorter while it was sent");
                }
            }
            return buffer.retain();
        } finally {
            buffer.release();
        }
    }

    private void write(AnswerStream to, Piece piece) {
        sent = piece.length();
        to.write(Unpooled.wrappedBuffer(((Text) piece).bytes()));
    }

    /** Nothing more is sent. */
    private void finish() {
        over = true;
        if (!transferring) {
            close();
        } // else when that is done: the operating system must not find another file in its place
    }

    private void close() {
        try {
            file.close();
        } catch (IOException e) {
            LOG.warn("A file that was sent cannot be closed", e);
        }
    }
}
