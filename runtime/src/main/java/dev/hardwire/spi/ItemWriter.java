package dev.hardwire.spi;

import dev.hardwire.spi.json.JsonWriter;

/** Writes one item of a stream as JSON. Called by one thread at a time, whichever publishes. */
@FunctionalInterface
public interface ItemWriter<T> {
    /** For text that is sent as it is, as the data of an event; it writes a string of JSON where that is asked for. */
    ItemWriter<String> TEXT = (out, text) -> out.value(text);

    /** Writes an item. */
    void write(JsonWriter out, T item);
}
