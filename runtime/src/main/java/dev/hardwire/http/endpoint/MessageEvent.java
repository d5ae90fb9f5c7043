package dev.hardwire.http.endpoint;

import dev.hardwire.handler.HttpProblem;
import dev.hardwire.http.body.BodyInputStream;
import dev.hardwire.http.body.BodyPublisher;
import dev.hardwire.http.body.ReceivedContent;
import dev.hardwire.spi.EndpointTable.Moment;
import dev.hardwire.spi.MessageCall;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.MalformedJson;
import dev.hardwire.spi.json.Violations;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** A message, whole or as it comes, and the call of its handler. */
final class MessageEvent extends EndpointEvent implements MessageCall {
    private final ByteBuf message;
    private final @Nullable StreamedMessage streamed;
    /** What a handler reads the message from. */
    private volatile @Nullable BodyInputStream stream;

    private @Nullable Violations violations;
    private @Nullable JsonReader reader;
    private @Nullable JsonWriter writer;

    /**
     * A whole message.
     *
     * @param message is released when the event is over
     */
    MessageEvent(EndpointSession session, Moment moment, ByteBuf message) {
        this(session, moment, message, null);
    }

    /** A message that has begun. */
    MessageEvent(EndpointSession session, Moment moment, StreamedMessage streamed) {
        this(session, moment, Unpooled.EMPTY_BUFFER, streamed);
    }

    private MessageEvent(EndpointSession session, Moment moment, ByteBuf message, @Nullable StreamedMessage streamed) {
        super(session, moment, call -> {});
        this.message = message;
        this.streamed = streamed;
    }

    @Override
    int size() {
        return message.readableBytes();
    }

    @Override
    void release() {
        message.release();
        BodyInputStream read = stream;
        if (read != null) {
            read.close(); // it holds pieces that nobody will read
        }
        StreamedMessage coming = streamed;
        if (coming != null) {
            coming.abandon();
        }
    }

    @Override
    void handle() {
        run(() -> {
            try {
                if (moment() == Moment.TEXT) {
                    session().connection().text(this);
                } else {
                    session().connection().binary(this);
                }
            } finally {
                closeReader();
            }
        });
    }

    @Override
    void failed(Throwable failure) {
        if (failure instanceof MalformedJson) {
            MessageErrors.tell(session(), String.valueOf(failure.getMessage()), new Violations());
            session().finished(this);
        } else if (streamed != null && ReceivedContent.isAborted(failure)) {
            session().gone(moment(), failure);
            session().finished(this);
        } else {
            super.failed(failure);
        }
    }

    @Override
    void unhandled(Throwable failure) {
        if (failure instanceof HttpProblem problem && MessageErrors.tell(session(), problem)) {
            session().finished(this);
        } else {
            super.unhandled(failure);
        }
    }

    // ---- the message ----

    @Override
    public String text() {
        return message.toString(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] binary() {
        return ByteBufUtil.getBytes(message);
    }

    @Override
    public ByteBuffer buffer() {
        return ByteBuffer.wrap(binary());
    }

    @Override
    public InputStream stream() {
        BodyInputStream made = new BodyInputStream(streamed(), session().eventLoop());
        stream = made;
        return made;
    }

    @Override
    public Reader reader() {
        return new InputStreamReader(stream(), StandardCharsets.UTF_8);
    }

    @Override
    public Flow.Publisher<ByteBuffer> publisher() {
        return new BodyPublisher(streamed(), session().eventLoop());
    }

    private StreamedMessage streamed() {
        StreamedMessage coming = streamed;
        if (coming == null) {
            throw new IllegalStateException("The message was collected");
        }
        return coming;
    }

    @Override
    public JsonReader json() {
        Violations made = new Violations();
        byte[] bytes = ByteBufUtil.getBytes(message);
        JsonReader json = JsonReader.of(bytes, 0, bytes.length, made);
        violations = made;
        reader = json;
        return json;
    }

    @Override
    public boolean rejected() {
        JsonReader json = reader;
        Violations found = violations;
        if (json == null || found == null) {
            return false;
        }
        json.end();
        if (found.count() == 0) {
            return false;
        }
        MessageErrors.tell(session(), "The message is not valid", found);
        return true;
    }

    private void closeReader() {
        JsonReader json = reader;
        if (json != null) {
            json.close();
        }
    }

    // ---- what is answered ----

    @Override
    public void refuseKind() {
        session().channel().close(1003, "This endpoint takes no " + (moment() == Moment.TEXT ? "text" : "binary"));
    }

    @Override
    public JsonWriter beginReply() {
        JsonWriter made = new JsonWriter(256);
        writer = made;
        return made;
    }

    @Override
    public void endReply() {
        JsonWriter written = writer;
        if (written == null) {
            throw new IllegalStateException("No reply was begun");
        }
        writer = null;
        session().send(written);
    }
}
