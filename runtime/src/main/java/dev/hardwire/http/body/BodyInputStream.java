package dev.hardwire.http.body;

import dev.hardwire.http.stream.RequestAborted;
import dev.hardwire.http.stream.RequestReceiver;
import dev.hardwire.http.stream.RequestStream;
import io.netty.buffer.ByteBuf;
import io.netty.channel.EventLoop;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request as a stream that is read by threads which may wait. It asks for a piece when it is read, and for one
 * more meanwhile; so that is what it holds. Where the body will not be complete, {@code read} throws.
 */
public final class BodyInputStream extends InputStream implements RequestReceiver {
    private final RequestStream stream;
    private final EventLoop loop;
    // no monitor: a virtual thread that waits in one holds its carrier on some JVMs
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ArrayDeque<ByteBuf> pieces = new ArrayDeque<>(2);
    private boolean begun;
    private boolean ended;
    private @Nullable IOException failure;

    /** A stream of a body, which comes on this event loop. */
    public BodyInputStream(RequestStream stream, EventLoop loop) {
        this.stream = stream;
        this.loop = loop;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int count = read(one, 0, 1);
        return count < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        lock.lock();
        try {
            begin();
            ByteBuf piece = await();
            if (piece == null) {
                return -1;
            }
            int count = Math.min(length, piece.readableBytes());
            piece.readBytes(into, offset, count);
            if (!piece.isReadable()) {
                pieces.remove();
                piece.release();
                if (!ended) {
                    stream.more();
                }
            }
            return count;
        } finally {
            lock.unlock();
        }
    }

    private void begin() throws IOException {
        if (!begun && failure == null) {
            begun = true;
            stream.receive(this);
            stream.more();
        }
    }

    /** The next piece, waited for; null at the end. */
    private @Nullable ByteBuf await() throws IOException {
        while (pieces.isEmpty() && !ended && failure == null) {
            if (loop.inEventLoop()) {
                throw new IllegalStateException(
                        "Waiting for a body on the event loop that receives it would wait for ever: take"
                                + " Flow.Publisher<ByteBuffer>, or do not return a stage from the handler");
            }
            try {
                changed.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("Interrupted while waiting for the body of a request");
            }
        }
        IOException why = failure;
        if (why != null) {
            throw new IOException(why.getMessage(), why);
        }
        return pieces.peek();
    }

    @Override
    public int available() {
        lock.lock();
        try {
            ByteBuf piece = pieces.peek();
            return piece == null ? 0 : piece.readableBytes();
        } finally {
            lock.unlock();
        }
    }

    /** Says that the rest is of no use. */
    @Override
    public void close() {
        stream.drop();
        stop(new IOException("The stream is closed"));
    }

    @Override
    public void piece(ByteBuf piece) {
        lock.lock();
        try {
            if (failure != null || !piece.isReadable()) {
                piece.release();
            } else {
                pieces.add(piece);
                changed.signalAll();
            }
            if (failure == null && pieces.size() < 2) {
                stream.more();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void end() {
        lock.lock();
        try {
            ended = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void aborted(RequestAborted why) {
        stop(why);
    }

    private void stop(IOException why) {
        lock.lock();
        try {
            if (failure == null) {
                failure = why;
            }
            for (ByteBuf piece = pieces.poll(); piece != null; piece = pieces.poll()) {
                piece.release();
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
