package dev.hardwire.spi;

import dev.hardwire.handler.Args;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;

/** One event of a socket; it is finished when it is answered, or its handler has returned without waiting for a stage. */
public interface SocketCall extends SocketMoment {
    /** The name of the event. */
    String event();

    /** The untyped arguments; not together with {@link #arguments}. */
    Args args();

    /**
     * A reader for typed arguments, inside the array and before the first argument: {@link JsonReader#nextElement} moves to
     * each. Not together with {@link #args}.
     */
    JsonReader arguments();

    /**
     * To be asked when the arguments have been read: whether they were not valid. The server then has told the client (an
     * error acknowledgement where one was asked for), and the handler must not be called.
     */
    boolean rejected();

    /** Acknowledges without arguments; does nothing where no acknowledgement was asked for. */
    void ack();

    /** Acknowledges with untyped arguments; does nothing where no acknowledgement was asked for. */
    void ack(Args args);

    /** Whether the client asked for an acknowledgement; without it {@link #beginAck} must not be called. */
    boolean wantsAck();

    /** A writer inside the array of the acknowledgement's arguments, which {@link #endAck} closes and sends. */
    JsonWriter beginAck();

    /** Sends the acknowledgement. */
    void endAck();
}
