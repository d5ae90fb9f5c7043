package dev.hardwire.handler;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An acknowledgement with several values: what a handler of an event returns, itself or in a {@code CompletionStage}, where
 * one value is not enough. The values are written as {@link Emitter#emit} writes its arguments; one that cannot be written is
 * as an exception of the handler. Immutable, if its values are; thread-safe then.
 *
 * <pre>{@code
 * @OnEvent Ack join(Socket socket, String room) {
 *   socket.join(room);
 *   return Ack.of(room, socket.rooms().size());
 * }
 * }</pre>
 */
public final class Ack {
    private final List<@Nullable Object> values;

    private Ack(@Nullable Object[] values) {
        this.values = Collections.unmodifiableList(Arrays.asList(values.clone()));
    }

    /**
     * An acknowledgement.
     *
     * @param values JSON values, {@code byte[]}, types with a codec, and null; none acknowledges without values
     */
    public static Ack of(@Nullable Object... values) {
        return new Ack(values);
    }

    /** The values, in their order; unmodifiable. */
    public List<@Nullable Object> values() {
        return values;
    }
}
