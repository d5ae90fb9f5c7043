package dev.hardwire.http.answer;

import dev.hardwire.handler.ServerSentEvent;
import dev.hardwire.http.stream.AnswerStream;
import dev.hardwire.spi.ItemCheck;
import dev.hardwire.spi.ItemWriter;
import dev.hardwire.spi.ResponseHead;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Begins the answers of one call that are streams. */
public final class StreamedAnswers {
    /** How many items are asked for at once: enough to be no bottleneck, few enough to be held for a slow client. */
    private static final int ITEMS = 16;
    /** How many buffers are asked for at once: they may be large. */
    private static final int BUFFERS = 2;

    private final AnswerSink sink;
    private final StreamOptions options;

    /** Those of a call. */
    public StreamedAnswers(AnswerSink sink, StreamOptions options) {
        this.sink = sink;
        this.options = options;
    }

    /**
     * Answers with items.
     *
     * @param check what each is to pass; null where answers are not validated
     */
    public <T> void items(ResponseHead head, Flow.Publisher<T> items, ItemWriter<T> writer, @Nullable ItemCheck check) {
        ItemEncoder<T> encoder = new ItemEncoder<>(Framing.of(head.contentType()), writer, check);
        publish(head, items, encoder::item);
    }

    /**
     * Answers with events.
     *
     * @param check what the data of each is to pass; null where answers are not validated
     */
    public <T> void events(
            ResponseHead head,
            Flow.Publisher<ServerSentEvent<T>> events,
            ItemWriter<T> writer,
            @Nullable ItemCheck check) {
        ItemEncoder<T> encoder = new ItemEncoder<>(Framing.EVENTS, writer, check);
        publish(head, events, encoder::event);
    }

    private <T> void publish(ResponseHead head, Flow.Publisher<T> publisher, PieceEncoder<T> encoder) {
        boolean events = Framing.of(head.contentType()) == Framing.EVENTS;
        Heartbeat heartbeat = new Heartbeat(options.heartbeat());
        PieceEncoder<T> touching = item -> {
            heartbeat.touch();
            return encoder.encode(item);
        };
        PublishedAnswer<T> answer =
                new PublishedAnswer<>(events ? touching : encoder, ITEMS, events ? heartbeat::stop : () -> {}, events);
        if (events) {
            sink.header("cache-control", "no-cache");
        }
        if (!sink.settle()) {
            return;
        }
        AnswerStream stream = sink.begin(head.status(), head.contentType(), AnswerStream.UNKNOWN_LENGTH, answer);
        if (events && sink.wantsBody()) {
            heartbeat.start(stream, sink.loop());
        }
        start(stream, answer, publisher);
    }

    private <T> void start(AnswerStream stream, PublishedAnswer<T> answer, Flow.Publisher<T> publisher) {
        if (sink.wantsBody()) {
            answer.start(stream, publisher);
        } else {
            stream.end();
        }
    }

    /** Answers with buffers. */
    public void buffers(int status, String contentType, Flow.Publisher<ByteBuffer> publisher) {
        PublishedAnswer<ByteBuffer> answer = new PublishedAnswer<>(StreamedAnswers::piece, BUFFERS, () -> {}, false);
        if (sink.settle()) {
            start(sink.begin(status, contentType, AnswerStream.UNKNOWN_LENGTH, answer), answer, publisher);
        }
    }

    private static ByteBuf piece(ByteBuffer buffer) {
        return Unpooled.wrappedBuffer(buffer.duplicate());
    }

    /** Answers with what a stream has. */
    public void stream(int status, String contentType, InputStream stream) {
        new Pump(new StreamSource(stream), sink).start(status, contentType);
    }

    /** A stream as a source. */
    private record StreamSource(InputStream stream) implements BlockingSource {
        @Override
        public int read(byte[] to) throws IOException {
            return stream.read(to);
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }
    }
}
