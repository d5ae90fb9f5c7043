package dev.hardwire.http.endpoint;

import dev.hardwire.handler.WebSocket;
import dev.hardwire.http.Problem;
import dev.hardwire.http.stage.StageFailure;
import dev.hardwire.spi.EndpointConnection;
import dev.hardwire.spi.EndpointTable.Moment;
import dev.hardwire.spi.MessageCall;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.MalformedJson;
import dev.hardwire.spi.json.Violations;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Something that happened on a connection, and the call of its handler. Used on one thread at a time. */
final class EndpointEvent implements MessageCall {
    private final EndpointSession session;
    private final EndpointSocket socket;
    private final Moment moment;
    private final ByteBuf message;
    private final int code;
    private final String reason;
    private @Nullable Violations violations;
    private @Nullable JsonReader reader;
    private @Nullable JsonWriter writer;
    /** The event is finished when a stage completes. */
    private boolean awaiting;

    /**
     * An event.
     *
     * @param message its payload, which is released when the event is finished; empty where there is none
     * @param code the close code, for {@link Moment#CLOSE}
     * @param reason the reason that came with it
     */
    EndpointEvent(
            EndpointSession session, EndpointSocket socket, Moment moment, ByteBuf message, int code, String reason) {
        this.session = session;
        this.socket = socket;
        this.moment = moment;
        this.message = message;
        this.code = code;
        this.reason = reason;
    }

    Moment moment() {
        return moment;
    }

    int size() {
        return message.readableBytes();
    }

    void release() {
        message.release();
    }

    /** Calls the handler, on the thread that it wants. */
    void handle(EndpointConnection connection) {
        try {
            switch (moment) {
                case OPEN -> connection.open(socket);
                case TEXT -> connection.text(this);
                case BINARY -> connection.binary(this);
                case CLOSE -> connection.closed(socket, code, reason);
            }
        } catch (Throwable e) {
            // Also errors: whatever a handler does, the next event has its turn.
            failed(connection, e);
        } finally {
            closeReader();
        }
        if (!awaiting) {
            session.finished(this);
        }
    }

    private void failed(EndpointConnection connection, Throwable failure) {
        if (failure instanceof MalformedJson) {
            tell(String.valueOf(failure.getMessage()), new Violations());
            return;
        }
        try {
            if (!(failure instanceof Exception exception) || !connection.failed(socket, exception)) {
                session.failed(moment, failure);
            }
        } catch (Throwable e) {
            e.addSuppressed(failure);
            session.failed(moment, e);
        }
    }

    @Override
    public WebSocket webSocket() {
        return socket;
    }

    @Override
    public String text() {
        return message.toString(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] binary() {
        return ByteBufUtil.getBytes(message);
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
        tell("The message is not valid", found);
        return true;
    }

    /** Tells the peer what was wrong with its message, as {@link MessageCall} documents. */
    private void tell(String what, Violations found) {
        JsonWriter out = new JsonWriter(256);
        out.beginObject();
        out.name("error");
        out.beginObject();
        out.name("message");
        out.value(what);
        out.name("errors");
        Problem.writeErrors(out, found.list());
        out.endObject();
        out.endObject();
        send(out);
    }

    private void send(JsonWriter out) {
        session.channel().text(Unpooled.wrappedBuffer(out.buffer(), 0, out.size()));
    }

    private void closeReader() {
        JsonReader json = reader;
        if (json != null) {
            json.close();
        }
    }

    @Override
    public void refuseKind() {
        session.channel().close(1003, "This endpoint takes no " + (moment == Moment.TEXT ? "text" : "binary"));
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
        send(written);
    }

    @Override
    public <T> void when(CompletionStage<T> stage, Consumer<? super T> then) {
        awaiting = true;
        stage.whenComplete((value, failure) -> {
            if (session.channel().channel().eventLoop().inEventLoop()) {
                completed(value, failure, then);
            } else {
                session.onLoop(() -> completed(value, failure, then));
            }
        });
    }

    private <T> void completed(T value, @Nullable Throwable failure, Consumer<? super T> then) {
        try {
            if (failure == null) {
                then.accept(value);
            } else {
                session.failed(moment, StageFailure.cause(failure));
            }
        } catch (Throwable e) {
            session.failed(moment, e);
        }
        session.finished(this);
    }
}
