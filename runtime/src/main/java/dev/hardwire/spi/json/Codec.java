package dev.hardwire.spi.json;

import org.jspecify.annotations.Nullable;

/**
 * Reads, validates and writes one type as JSON. Generated as {@code <Type>Codec} with a constant {@code INSTANCE}.
 * Immutable and thread-safe.
 *
 * @param <T> the type
 */
public interface Codec<T> {
    /**
     * Reads one value; the reader stands before it and afterwards behind it, also where it was not valid.
     *
     * @return the value; null if the value had violations, which the reader then has
     * @throws MalformedJson if the text is not JSON
     */
    @Nullable
    T read(JsonReader in);

    /** Writes a value. It is not validated. */
    void write(JsonWriter out, T value);
}
