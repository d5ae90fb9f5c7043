package dev.hardwire.socketio.call;

import dev.hardwire.handler.Ack;
import dev.hardwire.handler.Args;
import dev.hardwire.handler.EventCall;
import dev.hardwire.handler.Refused;
import dev.hardwire.socketio.packet.ArgumentsBuilder;
import dev.hardwire.socketio.packet.EncodedPacket;
import dev.hardwire.socketio.packet.Packet;
import dev.hardwire.socketio.packet.RawArgs;
import dev.hardwire.spi.SocketCall;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.MalformedJson;
import dev.hardwire.spi.json.Violations;
import org.jspecify.annotations.Nullable;

/** The call of an event's handler, with its arguments and its acknowledgement. */
final class EventDispatch extends Call implements SocketCall {
    private final int handler;
    private final String event;
    private final RawArgs args;
    /** The id that the client wants to have acknowledged; none when it was. */
    private long ackId;

    private @Nullable Violations violations;
    private @Nullable JsonReader reader;
    /** The acknowledgement that is being written. */
    private @Nullable ArgumentsBuilder ack;

    EventDispatch(SocketCalls calls, int handler, String event, RawArgs args, long ackId) {
        super(calls, calls.handlers().table().isNonBlocking(handler));
        this.handler = handler;
        this.event = event;
        this.args = args;
        this.ackId = ackId;
    }

    @Override
    boolean isConcurrent() {
        return handlers().table().isConcurrent(handler);
    }

    @Override
    void invoke() throws Exception {
        handlers().table().event(handler, this);
    }

    @Override
    void invoked() {
        if (reader != null) {
            reader.close();
            reader = null;
        }
        if (ack != null) {
            ack.abandon();
            ack = null;
        }
    }

    @Override
    public String event() {
        return event;
    }

    @Override
    public Args args() {
        return args;
    }

    @Override
    public JsonReader arguments() {
        violations = new Violations();
        reader = args.reader(violations);
        reader.beginArray();
        return reader;
    }

    @Override
    public boolean rejected() {
        if (violations == null || violations.count() == 0) {
            return false;
        }
        ErrorReply.invalidPayload(target(), event, takeAckId(), violations);
        return true;
    }

    @Override
    public void refuse() {
        if (wantsAck()) {
            ErrorReply.failed(target(), takeAckId(), new Refused("The event was refused"));
        }
    }

    @Override
    public void ack() {
        ack(RawArgs.EMPTY);
    }

    @Override
    public void ack(Args values) {
        untyped(values);
    }

    @Override
    public void ack(Ack values) {
        untyped(values.values().toArray());
    }

    /** The id is taken last: of values that cannot be written, the client is told. */
    private void untyped(@Nullable Object... values) {
        if (wantsAck()) {
            ArgumentsBuilder builder = target().encoder().ack(ackId);
            target().values().write(builder, values);
            EncodedPacket packet = builder.build();
            takeAckId();
            target().send(packet);
        }
    }

    @Override
    public boolean wantsAck() {
        return ackId != Packet.NO_ID;
    }

    @Override
    public JsonWriter beginAck() {
        if (!wantsAck()) {
            throw new IllegalStateException("The client has not asked for an acknowledgement, or has got it");
        }
        ack = target().encoder().ack(ackId);
        return ack.writer();
    }

    @Override
    public void endAck() {
        ArgumentsBuilder builder = ack;
        if (builder == null) {
            throw new IllegalStateException("No acknowledgement was begun");
        }
        ack = null;
        EncodedPacket packet = builder.build();
        takeAckId();
        target().send(packet);
    }

    /** What no handler can read, though it is JSON, is the client's mistake: a number with an exponent without a bound. */
    @Override
    boolean isAnswered(Throwable failure) {
        if (!(failure instanceof MalformedJson)) {
            return false;
        }
        var found = new Violations();
        found.body("", String.valueOf(failure.getMessage()));
        ErrorReply.invalidPayload(target(), event, takeAckId(), found);
        return true;
    }

    @Override
    void refuse(Throwable failure) {
        if (wantsAck()) {
            ErrorReply.failed(target(), takeAckId(), failure);
        }
    }

    /** The id, for the one acknowledgement that there is. */
    private long takeAckId() {
        long id = ackId;
        ackId = Packet.NO_ID;
        return id;
    }

    @Override
    EventCall description() {
        return new EventCall(event, args);
    }
}
