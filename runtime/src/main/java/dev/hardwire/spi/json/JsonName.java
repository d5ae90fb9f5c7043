package dev.hardwire.spi.json;

import java.util.Arrays;

/** The name of a property, encoded once: {@code "name":} with quotes and colon. Immutable and thread-safe. */
public final class JsonName {
    final String text;
    final byte[] encoded;

    private JsonName(String text, byte[] encoded) {
        this.text = text;
        this.encoded = encoded;
    }

    /** Encodes the names of all properties of an object. */
    public static JsonName[] all(String... names) {
        JsonName[] all = new JsonName[names.length];
        for (int i = 0; i < names.length; i++) {
            all[i] = of(names[i]);
        }
        return all;
    }

    /** Encodes a name. */
    public static JsonName of(String name) {
        JsonWriter writer = new JsonWriter(name.length() + 16);
        writer.value(name);
        byte[] quoted = writer.toByteArray();
        byte[] encoded = Arrays.copyOf(quoted, quoted.length + 1);
        encoded[quoted.length] = ':';
        return new JsonName(name, encoded);
    }
}
