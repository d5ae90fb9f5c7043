package dev.hardwire.handler;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One event of a {@code text/event-stream}. Immutable and thread-safe, as far as its data is.
 *
 * @param data what is sent as {@code data}: a string as it is, anything else as JSON
 * @param id what a client that connects again sends as {@code Last-Event-ID}; null leaves it out
 * @param event the type of the event, {@code message} for a browser where it is null
 * @param retry how long a client waits before it connects again; null leaves it to the client
 */
public record ServerSentEvent<T>(
        T data,
        @Nullable String id,
        @Nullable String event,
        @Nullable Duration retry) {
    /**
     * An event.
     *
     * @throws IllegalArgumentException if {@code id} or {@code event} has a line break, or {@code id} a null character
     */
    public ServerSentEvent {
        Objects.requireNonNull(data);
        if (id != null && (hasLineBreak(id) || id.indexOf('\0') >= 0)) {
            throw new IllegalArgumentException("The id of an event has no line break and no null character");
        }
        if (event != null && hasLineBreak(event)) {
            throw new IllegalArgumentException("The type of an event has no line break");
        }
    }

    /** An event with nothing but data. */
    public static <T> ServerSentEvent<T> of(T data) {
        return new ServerSentEvent<>(data, null, null, null);
    }

    /** The same event with an id. */
    public ServerSentEvent<T> withId(String newId) {
        return new ServerSentEvent<>(data, newId, event, retry);
    }

    /** The same event with a type. */
    public ServerSentEvent<T> withEvent(String newEvent) {
        return new ServerSentEvent<>(data, id, newEvent, retry);
    }

    /** The same event with the time after which a client that lost its connection comes back. */
    public ServerSentEvent<T> withRetry(Duration newRetry) {
        return new ServerSentEvent<>(data, id, event, newRetry);
    }

    private static boolean hasLineBreak(String text) {
        return text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
    }
}
