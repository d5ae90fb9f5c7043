package dev.hardwire.spi.json;

import java.util.Arrays;

/** The name of a property, encoded once: {@code "name":} with quotes and colon. Immutable and thread-safe. */
public final class JsonName {
    final byte[] encoded;

    private JsonName(byte[] encoded) {
        this.encoded = encoded;
    }

    /** Encodes a name. */
    public static JsonName of(String name) {
        JsonWriter writer = new JsonWriter(name.length() + 16);
        writer.value(name);
        byte[] quoted = writer.toByteArray();
        byte[] encoded = Arrays.copyOf(quoted, quoted.length + 1);
        encoded[quoted.length] = ':';
        return new JsonName(encoded);
    }
}
