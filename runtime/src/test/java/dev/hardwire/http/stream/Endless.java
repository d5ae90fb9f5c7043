package dev.hardwire.http.stream;

import dev.hardwire.http.HttpExchange;
import io.netty.buffer.Unpooled;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** Writes an answer of so many bytes as fast as the client takes it, on the event loop. */
final class Endless implements AnswerListener {
    static final int PIECE = 10_000;

    final AtomicLong written = new AtomicLong();
    final CountDownLatch cancelled = new CountDownLatch(1);
    private final long total;
    private final AnswerStream answer;

    Endless(HttpExchange exchange, long total, long announced) {
        this.total = total;
        this.answer = exchange.begin(200, "text/plain", Map.of(), announced, this);
        writable();
    }

    @Override
    public void writable() {
        while (written.get() < total && answer.isWritable()) {
            int size = (int) Math.min(PIECE, total - written.get());
            written.addAndGet(size);
            answer.write(Unpooled.wrappedBuffer(new byte[size]));
        }
        if (written.get() == total) {
            answer.end();
        }
    }

    @Override
    public void cancelled() {
        cancelled.countDown();
    }
}
