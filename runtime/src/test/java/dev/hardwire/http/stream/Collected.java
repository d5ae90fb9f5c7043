package dev.hardwire.http.stream;

import dev.hardwire.http.HttpExchange;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;

/** Receives a body, counts it and keeps what else it is told; asks for more on its own, or only when a test does. */
class Collected implements RequestReceiver {
    final RequestStream stream;
    final AtomicLong size = new AtomicLong();
    final AtomicLong pieces = new AtomicLong();
    /** {@code end}, or the reason why there was none. */
    final BlockingQueue<String> ends = new LinkedBlockingQueue<>();

    private final HttpExchange exchange;
    private final boolean reading;

    Collected(HttpExchange exchange, boolean reading) {
        this.exchange = exchange;
        this.reading = reading;
        this.stream = exchange.stream();
        stream.receive(this);
        if (reading) {
            stream.more();
        }
    }

    @Override
    public void piece(ByteBuf piece) {
        size.addAndGet(piece.readableBytes());
        pieces.incrementAndGet();
        piece.release();
        if (reading) {
            stream.more();
        }
    }

    @Override
    public void end() {
        ends.add("end");
        exchange.respond(
                200, "text/plain", Map.of(), Unpooled.copiedBuffer(Long.toString(size.get()), StandardCharsets.UTF_8));
    }

    @Override
    public void aborted(RequestAborted why) {
        ends.add(why.reason().name());
    }
}
