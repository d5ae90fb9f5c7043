package dev.hardwire.spi;

import dev.hardwire.handler.Ack;
import dev.hardwire.handler.Args;
import dev.hardwire.handler.EventCall;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;

/** One event of a socket; it is finished when it is answered, or its handler has returned without waiting for a stage. */
public interface SocketCall extends SocketMoment {
    /** The name of the event. */
    String event();

    /** The untyped arguments; a handler takes these or {@link #arguments}. */
    Args args();

    /** The event with its untyped arguments, for what is called before its handler. */
    default EventCall eventCall() {
        return new EventCall(event(), args());
    }

    /**
     * A reader for typed arguments, inside the array and before the first argument: {@link JsonReader#nextElement} moves to
     * each.
     */
    JsonReader arguments();

    /**
     * To be asked when the arguments have been read: whether they were not valid. The server then has told the client (an
     * error acknowledgement where one was asked for), and the handler must not be called.
     */
    boolean rejected();

    /**
     * Refuses the event, whose handler then must not be called: an error acknowledgement with the message {@code The event was
     * refused}, where one was asked for.
     */
    void refuse();

    /** Acknowledges without arguments; does nothing where no acknowledgement was asked for. */
    void ack();

    /** Acknowledges with untyped arguments; does nothing where no acknowledgement was asked for. */
    void ack(Args args);

    /** Acknowledges with several untyped values; does nothing where no acknowledgement was asked for. */
    void ack(Ack values);

    /** Whether the client asked for an acknowledgement; without it {@link #beginAck} must not be called. */
    boolean wantsAck();

    /** A writer inside the array of the acknowledgement's arguments, which {@link #endAck} closes and sends. */
    JsonWriter beginAck();

    /** Sends the acknowledgement. */
    void endAck();
}
