package dev.hardwire.http;

import dev.hardwire.handler.Handshake;
import dev.hardwire.http.body.ReceivedContent;
import dev.hardwire.http.request.RequestHandshake;
import dev.hardwire.http.request.RequestParameters;
import dev.hardwire.http.security.Granted;
import dev.hardwire.spi.HttpCall;
import dev.hardwire.spi.Operation;
import dev.hardwire.spi.ParameterReader;
import dev.hardwire.spi.ReceivedBody;
import dev.hardwire.spi.json.Direction;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.Violations;
import dev.hardwire.spi.security.Principals;
import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a handler is given of the request of an operation: who calls, parameters, body. A part of {@link OperationCall}. */
abstract class OperationRequest extends Exchange implements HttpCall {
    private final RouteMount mount;
    private final Operation operation;
    private final int mediaType;
    private volatile @Nullable ReceivedContent received;
    private Granted principals = Granted.NOBODY;
    private byte[] json = {};
    private int length;
    private @Nullable Handshake handshake;
    private @Nullable Violations violations;
    private @Nullable ParameterReader parameters;
    private @Nullable JsonReader reader;

    /**
     * A request.
     *
     * @param mount where the operation is
     * @param number of the operation in its table
     * @param mediaType which of the operation's media types the body is of; -1 where there is none
     */
    OperationRequest(ExchangeConnection connection, HttpRequest message, RouteMount mount, int number, int mediaType) {
        super(connection, message);
        this.mount = mount;
        this.operation = mount.operation(number);
        this.mediaType = mediaType;
        if (mediaType >= 0
                && operation.streamed().contains(operation.mediaTypes().get(mediaType))) {
            streamBody();
        }
    }

    final RouteMount mount() {
        return mount;
    }

    final Operation operation() {
        return operation;
    }

    final HttpOptions options() {
        return connection().loop().router().options();
    }

    final boolean onLoop() {
        return connection().loop().eventLoop().inEventLoop();
    }

    @Override
    long maxBodySize() {
        return isStreamed() ? options().uploads().maxUploadSize() : options().maxBodySize();
    }

    final boolean isStreamed() {
        return streamedBody() != null;
    }

    // ---- who calls ----

    /** It may be called, with these principals; on the event loop. */
    final void admitted(Granted granted) {
        principals = granted;
        admitted(granted.all());
    }

    @Override
    public final Principals principals() {
        return principals;
    }

    @Override
    public final Handshake handshake() {
        Handshake made = handshake;
        if (made == null) {
            made = new RequestHandshake(request(), null);
            handshake = made;
        }
        return made;
    }

    // ---- what it says ----

    @Override
    public final ParameterReader parameters() {
        ParameterReader made = parameters;
        if (made == null) {
            made = new ParameterReader(
                    new RequestParameters(message().uri(), message().headers(), mount.depth()), violations());
            parameters = made;
        }
        return made;
    }

    final Violations violations() {
        Violations made = violations;
        if (made == null) {
            made = new Violations();
            violations = made;
        }
        return made;
    }

    /** What is wrong with all that was read; null where that is nothing. */
    final @Nullable Violations found() {
        JsonReader read = reader;
        if (read != null) {
            read.end();
        }
        Violations made = violations;
        return made == null || made.count() == 0 ? null : made;
    }

    // ---- its body ----

    /** How many bytes of a body have come that is collected. */
    final int measureBody() {
        ByteBuf body = collected();
        length = body == null || operation.body() == Operation.Body.NONE ? 0 : body.readableBytes();
        return length;
    }

    /** Copies the body that was collected; on the event loop. */
    final void copyBody(byte[] to) {
        ByteBuf body = collected();
        if (body != null) {
            body.getBytes(body.readerIndex(), to, 0, length);
            releaseBody();
        }
        json = to;
    }

    @Override
    public final boolean hasBody() {
        return length > 0 || isStreamed();
    }

    @Override
    public final ReceivedBody received() {
        ReceivedContent made = received;
        if (made == null) {
            String contentType = message().headers().get(HttpHeaderNames.CONTENT_TYPE);
            made = new ReceivedContent(mediaType, contentType, new OperationBody(this));
            received = made;
        }
        return made;
    }

    /** Files are deleted by a thread that may wait for the disk. */
    @Override
    void ended() {
        ReceivedContent open = received;
        if (open != null && !connection().loop().router().executor().execute(open::close)) {
            open.close();
        }
    }

    @Override
    public final JsonReader body() {
        if (reader != null) {
            throw new IllegalStateException("The body is read once");
        }
        return reading(JsonReader.of(json, 0, length, violations()).direction(Direction.REQUEST));
    }

    /** Makes the reader of the body known. */
    final JsonReader reading(JsonReader made) {
        reader = made;
        return made;
    }

    final void closeReader() {
        JsonReader read = reader;
        if (read != null) {
            reader = null;
            read.close();
        }
    }

    @Override
    public final byte[] bytes() {
        return json.length == length ? json : Arrays.copyOf(json, length);
    }
}
