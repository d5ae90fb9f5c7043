package dev.hardwire.spi;

import dev.hardwire.spi.json.JsonWriter;

/** Writes the arguments of an event, one value after the other; the server has opened the array and closes it. */
@FunctionalInterface
public interface ArgumentsWriter {
    /** Writes the arguments. Called once, before the emit returns, on the thread that emits. */
    void write(JsonWriter out);
}
