package dev.hardwire.socketio.emit;

import dev.hardwire.handler.Args;
import dev.hardwire.http.JsonValues;
import dev.hardwire.socketio.packet.ArgumentsBuilder;
import dev.hardwire.socketio.packet.EncodedPacket;
import dev.hardwire.socketio.packet.PacketEncoder;
import dev.hardwire.socketio.packet.RawArgs;
import dev.hardwire.socketio.packet.ReservedEvents;
import dev.hardwire.spi.ArgumentsWriter;
import org.jspecify.annotations.Nullable;

/** Turns what the application emits into packets. Immutable and thread-safe. */
public final class EmittedValues {
    private final JsonValues untyped;
    private final int maxEventLength;

    /**
     * Values of an application.
     *
     * @param untyped writes what has no codec of its own
     * @param maxEventLength the longest name of an event, in characters
     */
    public EmittedValues(JsonValues untyped, int maxEventLength) {
        this.untyped = untyped;
        this.maxEventLength = maxEventLength;
    }

    /** An event with untyped arguments. */
    public EncodedPacket event(
            PacketEncoder encoder, String event, long ackId, @Nullable Object @Nullable [] arguments) {
        return event(encoder, event, ackId, null, arguments);
    }

    /**
     * As {@link #event(PacketEncoder, String, long, Object[])}.
     *
     * @param offset becomes the last argument; null where the event has none
     */
    EncodedPacket event(
            PacketEncoder encoder,
            String event,
            long ackId,
            @Nullable String offset,
            @Nullable Object @Nullable [] arguments) {
        check(event);
        ArgumentsBuilder builder = encoder.event(event, ackId);
        write(builder, arguments);
        end(builder, offset);
        return builder.build();
    }

    private static void end(ArgumentsBuilder builder, @Nullable String offset) {
        if (offset != null) {
            builder.writer().value(offset);
        }
    }

    /** An event whose arguments generated code writes. */
    public EncodedPacket event(PacketEncoder encoder, String event, long ackId, ArgumentsWriter arguments) {
        return event(encoder, event, ackId, null, arguments);
    }

    /**
     * As {@link #event(PacketEncoder, String, long, ArgumentsWriter)}.
     *
     * @param offset becomes the last argument; null where the event has none
     */
    EncodedPacket event(
            PacketEncoder encoder, String event, long ackId, @Nullable String offset, ArgumentsWriter arguments) {
        check(event);
        ArgumentsBuilder builder = encoder.event(event, ackId);
        boolean written = false;
        try {
            arguments.write(builder.writer());
            written = true;
        } finally {
            if (!written) {
                builder.abandon();
            }
        }
        end(builder, offset);
        return builder.build();
    }

    /** Writes untyped arguments; gives the builder up if that is not possible. */
    public void write(ArgumentsBuilder builder, @Nullable Object @Nullable [] arguments) {
        boolean written = false;
        try {
            writeAll(builder, arguments == null ? new Object[] {null} : arguments);
            written = true;
        } finally {
            if (!written) {
                builder.abandon();
            }
        }
    }

    private void writeAll(ArgumentsBuilder builder, @Nullable Object[] arguments) {
        if (arguments.length == 1 && arguments[0] instanceof RawArgs args) {
            builder.write(args);
        } else if (arguments.length == 1 && arguments[0] instanceof Args args) {
            args.asList().forEach(value -> untyped.write(builder.writer(), value));
        } else {
            for (Object argument : arguments) {
                untyped.write(builder.writer(), argument);
            }
        }
    }

    private void check(String event) {
        if (ReservedEvents.contains(event)) {
            throw new IllegalArgumentException("The event name " + event + " is reserved by the protocol");
        }
        if (event.length() > maxEventLength) {
            throw new IllegalArgumentException(
                    "The name of an event can have " + maxEventLength + " characters, not " + event.length());
        }
    }
}
