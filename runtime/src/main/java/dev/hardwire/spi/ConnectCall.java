package dev.hardwire.spi;

import dev.hardwire.handler.Socket;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;

/** One client that asks to join a namespace. Exactly one of the two other methods is called. */
public interface ConnectCall {
    /**
     * The socket. What it emits before it is accepted reaches the client after the answer to its CONNECT packet, and not
     * at all where it is refused.
     */
    Socket socket();

    /** Lets the client in, or refuses it with the message {@code Connection refused by server}. */
    void accept(boolean accepted);

    /** As {@link #accept}, when the stage completes; one that completes exceptionally is like an exception of the handler. */
    <T> void acceptWhen(CompletionStage<T> stage, Predicate<? super T> accepted);
}
