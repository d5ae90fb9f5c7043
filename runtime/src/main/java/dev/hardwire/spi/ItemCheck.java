package dev.hardwire.spi;

import dev.hardwire.spi.json.JsonReader;

/** Reads an item of a stream again, as a client would that knows the document, where answers are validated. */
@FunctionalInterface
public interface ItemCheck {
    /** Reads an item to its end; its violations are the reader's. */
    void read(JsonReader in);
}
