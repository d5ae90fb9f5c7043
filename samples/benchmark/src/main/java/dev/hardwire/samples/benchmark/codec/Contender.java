package dev.hardwire.samples.benchmark.codec;

/**
 * A way to read and write one type as JSON.
 *
 * @param <T> the type
 */
interface Contender<T> {
    /**
     * Reads and validates a document.
     *
     * @throws IllegalArgumentException if it is not valid
     */
    T read(byte[] json);

    /** Writes a value. */
    byte[] write(T value);
}
