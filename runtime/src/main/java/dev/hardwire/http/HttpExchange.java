package dev.hardwire.http;

import dev.hardwire.handler.Request;
import dev.hardwire.http.stream.AnswerListener;
import dev.hardwire.http.stream.AnswerStream;
import dev.hardwire.http.stream.RequestStream;
import dev.hardwire.spi.ParameterReader;
import io.netty.buffer.ByteBuf;
import io.netty.channel.EventLoop;
import io.netty.handler.codec.http.HttpRequest;
import java.net.SocketAddress;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One request to a {@link MountedProtocol}. Used on the connection's event loop only, where nothing else is said. */
public interface HttpExchange {
    /** The request. */
    Request request();

    /** The head of the request as it came, with its headers; not to be changed. */
    HttpRequest message();

    /** Where the server was asked. */
    SocketAddress localAddress();

    /**
     * The raw values of its parameters, for a reader.
     *
     * @param depth how many segments of the path are not counted: those of a module's prefix
     */
    ParameterReader.Source parameters(int depth);

    /** The body; released by the server when {@link MountedProtocol#request} returns, so retain what is needed longer. */
    ByteBuf body();

    /**
     * The body as it comes.
     *
     * @throws IllegalStateException if it was collected, as {@link MountedProtocol#streams} has said
     */
    RequestStream stream();

    /** The event loop of the connection. Thread-safe. */
    EventLoop eventLoop();

    /**
     * Answers, now or later. Thread-safe; an answer after the first, or after the connection is gone, is released and
     * dropped. Answers to pipelined requests are sent in the order of the requests.
     *
     * @param contentType null for an answer without body
     * @param headers further headers; content type and length are set already
     * @param body is released
     */
    void respond(int status, @Nullable String contentType, Map<String, String> headers, ByteBuf body);

    /** Answers with a problem, as {@link #respond(int, String, Map, ByteBuf)} does. */
    void respond(Problem problem, Map<String, String> headers);

    /**
     * Begins an answer whose body is written piece by piece. Thread-safe; an answer after the first, or after the
     * connection is gone, is cancelled, which the listener may be told before this returns.
     *
     * @param contentType null for an answer without body
     * @param headers further headers; what says where the body ends is set already
     * @param length the length of the body; {@link AnswerStream#UNKNOWN_LENGTH} where it is not known
     * @throws IllegalArgumentException if content type or headers cannot be sent
     */
    AnswerStream begin(
            int status,
            @Nullable String contentType,
            Map<String, String> headers,
            long length,
            AnswerListener listener);

    /** Runs {@code action} on the event loop if the connection goes away before the answer is complete. */
    void onAbort(Runnable action);
}
