package dev.hardwire.http.answer;

import dev.hardwire.http.stream.AnswerListener;
import dev.hardwire.http.stream.AnswerStream;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what is read by waiting for it, on the handler executor and as the client takes it: a slow client holds no thread.
 * The source is closed on every path.
 */
final class Pump implements AnswerListener {
    private static final Logger LOG = LoggerFactory.getLogger(Pump.class);
    private static final int PIECE = 16 * 1024;

    private final BlockingSource source;
    private final AnswerSink sink;
    /** How often it was woken since it last looked: whoever makes it 1 has it run. */
    private final AtomicInteger woken = new AtomicInteger();
    /** Set before it is first woken. */
    private volatile @Nullable AnswerStream stream;
    /** Nothing more is read. */
    private volatile boolean over;

    Pump(BlockingSource source, AnswerSink sink) {
        this.source = source;
        this.sink = sink;
    }

    /** Answers with all that the source has; where the client gets no body, the source is closed unread. */
    void start(int status, String contentType) {
        AnswerStream begun;
        try {
            if (!sink.settle()) {
                closeSoon();
                return;
            }
            begun = sink.begin(status, contentType, AnswerStream.UNKNOWN_LENGTH, this);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
        stream = begun;
        if (sink.wantsBody()) {
            wake();
        } else {
            begun.end();
            closeSoon();
        }
    }

    @Override
    public void writable() {
        wake();
    }

    @Override
    public void cancelled() {
        over = true;
        closeSoon();
    }

    private void wake() {
        if (woken.getAndIncrement() == 0 && !sink.execute(this::run)) {
            AnswerStream to = stream;
            over = true;
            close();
            if (to != null) {
                to.fail(new RejectedExecutionException("No handler thread is free to read what is answered"));
            }
        }
    }

    private void run() {
        AnswerStream to = stream;
        int seen = 1;
        while (to != null && seen != 0) {
            while (!over && to.isWritable()) {
                step(to);
            }
            seen = woken.addAndGet(-seen);
        }
    }

    private void step(AnswerStream to) {
        byte[] piece = new byte[PIECE];
        try {
            int count = source.read(piece);
            if (count < 0) {
                over = true;
                close();
                to.end();
            } else {
                to.write(Unpooled.wrappedBuffer(count > PIECE / 2 ? piece : Arrays.copyOf(piece, count), 0, count));
            }
        } catch (Throwable e) {
            // Also errors: whatever a source does, the client is not left waiting.
            boolean wasOver = over;
            over = true;
            close();
            if (!wasOver) {
                to.fail(e);
            }
        }
    }

    /** Closes on a thread that may wait for it; also one that is being read, which may end the wait for its bytes. */
    private void closeSoon() {
        if (!sink.execute(this::close)) {
            close();
        }
    }

    private void close() {
        try {
            source.close();
        } catch (IOException e) {
            LOG.debug("What was answered could not be closed", e);
        }
    }
}
