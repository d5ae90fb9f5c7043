package dev.hardwire.http.body;

import dev.hardwire.handler.HttpProblem;
import dev.hardwire.http.stream.RequestAborted;
import dev.hardwire.http.stream.RequestStream;
import dev.hardwire.spi.EncodedText;
import dev.hardwire.spi.FormShape;
import dev.hardwire.spi.ParameterReader;
import dev.hardwire.spi.ParameterShape;
import dev.hardwire.spi.ReceivedBody;
import dev.hardwire.spi.json.Direction;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.Violations;
import io.netty.channel.EventLoop;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.UnsupportedCharsetException;
import java.util.concurrent.Flow;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The body of one request of an operation. On one thread at a time; {@link #close} on any. */
public final class ReceivedContent implements ReceivedBody, AutoCloseable {
    private final int mediaType;
    private final @Nullable String contentType;
    private final Source source;
    private volatile @Nullable MultipartForm form;
    private volatile @Nullable BodyInputStream stream;

    /** Where a body comes from. */
    public interface Source {
        /** The body, collected. */
        byte[] collected();

        /** The body while it comes. */
        RequestStream stream();

        /** Where it comes. */
        EventLoop loop();

        /** Takes what is wrong with it. */
        Violations violations();

        /** Makes the reader known that the call ends with. */
        JsonReader reading(JsonReader reader);

        /** Decodes percent-encoded texts. */
        ParameterReader.Source decoder();

        /** The limits of what is not collected. */
        UploadOptions options();

        /** The largest body that is collected. */
        int maxBodySize();
    }

    /**
     * The body of a request.
     *
     * @param mediaType which of the operation's media types it is of
     * @param contentType as sent, or null
     */
    public ReceivedContent(int mediaType, @Nullable String contentType, Source source) {
        this.mediaType = mediaType;
        this.contentType = contentType;
        this.source = source;
    }

    @Override
    public int mediaType() {
        return mediaType;
    }

    @Override
    public JsonReader text(ParameterShape shape) {
        byte[] bytes = source.collected();
        try {
            String text = EncodedText.decode(bytes, bytes.length, contentType);
            if (text == null) {
                throw new HttpProblem(400, "The body is no text in the charset of its Content-Type, UTF-8 by default");
            }
            return read(() -> shape.json(text, source.violations()));
        } catch (UnsupportedCharsetException e) {
            throw new HttpProblem(415, "The charset " + e.getCharsetName() + " is not known");
        }
    }

    @Override
    public JsonReader form(FormShape shape) {
        var fields = new UrlEncodedForm(source.collected(), source.decoder());
        return read(() -> shape.fields(fields, source.violations()));
    }

    @Override
    public JsonReader multipart(FormShape shape) {
        var received = new MultipartForm(source.options(), source.maxBodySize());
        form = received;
        try (InputStream body = new BodyInputStream(source.stream(), source.loop())) {
            var parts = received.receive(body, contentType, shape);
            return read(() -> shape.parts(parts, source.violations()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonReader read(Supplier<JsonNode> tree) {
        JsonNode node = tree.get();
        return source.reading(JsonReader.of(node, source.violations()).direction(Direction.REQUEST));
    }

    @Override
    public InputStream stream() {
        var body = new BodyInputStream(source.stream(), source.loop());
        stream = body;
        return body;
    }

    @Override
    public Flow.Publisher<ByteBuffer> publisher() {
        return new BodyPublisher(source.stream(), source.loop());
    }

    /** Whether an exception says that the body will not be complete: then its client was told what it is to be told. */
    public static boolean isAborted(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 10; depth++) {
            if (cause instanceof RequestAborted) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /** Ends the request: a stream of it can be read no more, and files that were not moved are deleted. */
    @Override
    public void close() {
        BodyInputStream body = stream;
        if (body != null) {
            stream = null;
            body.close();
        }
        MultipartForm received = form;
        if (received != null) {
            form = null;
            received.close();
        }
    }
}
