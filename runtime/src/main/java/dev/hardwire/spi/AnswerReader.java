package dev.hardwire.spi;

import dev.hardwire.spi.json.JsonReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a client has acknowledged an event with.
 *
 * @param <T> the type of the answer
 */
@FunctionalInterface
public interface AnswerReader<T extends @Nullable Object> {
    /**
     * Reads the answer.
     *
     * @param in stands within the array of the arguments, before the first; what is wrong with them is reported to it
     * @return null where there were violations, or null is an answer
     */
    @Nullable
    T read(JsonReader in);
}
