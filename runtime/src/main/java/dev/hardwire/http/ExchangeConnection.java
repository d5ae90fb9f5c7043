package dev.hardwire.http;

import dev.hardwire.http.request.Peer;
import dev.hardwire.http.stream.AnswerStream;
import dev.hardwire.http.stream.RequestAborted;
import dev.hardwire.http.websocket.WebSocketConnection;
import dev.hardwire.spi.ResponseHead;
import dev.hardwire.spi.json.JsonWriter;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.Channel;
import java.net.SocketAddress;
import java.nio.channels.FileChannel;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What carries an exchange: a connection of HTTP/1.1, with one exchange after the other, or a stream of HTTP/2, with one.
 * All methods but the first five are called on the event loop only. It tells the exchange to {@link Exchange#start}, hands
 * it its body with {@link Exchange#take} and {@link Exchange#complete} (and reads on while {@link Exchange#wantsMore}), and
 * ends it with {@link Exchange#markAnswered} or {@link Exchange#abort}; a streamed answer it tells {@link
 * StreamedAnswer#open} when its head is written and {@link StreamedAnswer#updateWritable} when more can be. The headers of
 * each answer are what {@link Exchange#withAdded} makes of them.
 */
interface ExchangeConnection {
    /** The event loop's state. */
    LoopState loop();

    /** The client. */
    Peer peer();

    /** Where the client has connected to. */
    SocketAddress localAddress();

    /** Where buffers for answers come from. */
    ByteBufAllocator alloc();

    /** Whether a streamed answer that is open can take more: what is below the watermark. */
    boolean isWritable();

    /** Answers with JSON behind a head that is encoded already. Dropped where the exchange is answered, or gone. */
    void answer(Exchange exchange, ResponseHead head, JsonWriter body);

    /**
     * Answers; the body is released. Dropped where the exchange is answered, or gone; where content type or headers cannot be
     * sent, it is {@linkplain Exchange#unsendable answered 500}.
     */
    void answer(Exchange exchange, int status, @Nullable String contentType, Map<String, String> headers, ByteBuf body);

    /** Answers with a problem. Dropped where the exchange is answered, or gone. */
    default void answer(Exchange exchange, Problem problem, Map<String, String> headers) {
        JsonWriter writer = loop().takeWriter();
        problem.write(writer);
        ByteBuf body = alloc().buffer(writer.size()).writeBytes(writer.buffer(), 0, writer.size());
        loop().giveBack(writer);
        answer(exchange, problem.status(), Problem.MEDIA_TYPE, headers, body);
    }

    /** Begins a streamed answer: writes its head, at once or when its turn comes. Cancelled where the exchange is gone. */
    void begin(Exchange exchange, StreamedAnswer answer);

    /** Writes a piece of a streamed answer that is open; it is released. */
    void write(StreamedAnswer answer, ByteBuf piece);

    /** Whether parts of files can be sent as they are. Like the first five, on any thread. */
    default boolean transfersFiles() {
        return false;
    }

    /** Has the operating system send a part of a file in a streamed answer that is open; see {@link AnswerStream#transfer}. */
    default void transfer(FileChannel file, long start, long length, Runnable done) {
        throw new UnsupportedOperationException("Files are read here, as transfersFiles() says");
    }

    /** Ends a streamed answer that is open. */
    void end(Exchange exchange, StreamedAnswer answer);

    /**
     * Refuses a request whose body is not read to its end: answers with the problem, or with an empty 413 where there is
     * none, or cuts an answer that has begun.
     */
    void refuse(Exchange exchange, @Nullable Problem problem, RequestAborted.Reason reason);

    /** Ends an exchange whose answer is begun so that the client sees that it is not complete. */
    void cut(Exchange exchange);

    /** The exchange wants more of its streamed body than before, or dropped it. */
    void updateReading(Exchange exchange);

    /** Takes nothing behind a request to upgrade for a request, until that is answered. HTTP/1.1 only. */
    void holdForUpgrade(Exchange exchange);

    /**
     * Makes the connection a WebSocket: its handshake was checked, and all before it is answered. HTTP/1.1 only.
     *
     * @param headers those of the answer
     * @param start makes the channel, on which nothing comes in meanwhile, a WebSocket
     */
    WebSocketConnection upgrade(
            Exchange exchange, Map<String, String> headers, Function<Channel, WebSocketConnection> start);

    /** Gives the connection to others: all before the request is answered. HTTP/1.1 only. */
    void handOver(Exchange exchange, Consumer<Channel> taker);
}
