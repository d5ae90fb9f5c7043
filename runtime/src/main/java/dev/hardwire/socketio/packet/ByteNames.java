package dev.hardwire.socketio.packet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Finds names by their bytes in a packet without making a string of them. Immutable and thread-safe. */
public final class ByteNames {
    private final byte[][] encoded;
    private final @Nullable String[] names;
    private final int mask;

    /** Knows these names, and answers these very instances. */
    public ByteNames(Collection<String> known) {
        int capacity = Integer.highestOneBit(Math.max(4, known.size() * 2)) * 2;
        encoded = new byte[capacity][];
        names = new String[capacity];
        mask = capacity - 1;
        for (String name : known) {
            byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
            int slot = hash(bytes, 0, bytes.length) & mask;
            while (names[slot] != null) {
                slot = (slot + 1) & mask;
            }
            encoded[slot] = bytes;
            names[slot] = name;
        }
    }

    /** The name with these bytes, or null if it is not known. */
    public @Nullable String find(byte[] source, int start, int end) {
        int slot = hash(source, start, end) & mask;
        while (true) {
            String name = names[slot];
            if (name == null) {
                return null;
            }
            byte[] bytes = encoded[slot];
            if (Arrays.equals(bytes, 0, bytes.length, source, start, end)) {
                return name;
            }
            slot = (slot + 1) & mask;
        }
    }

    private static int hash(byte[] bytes, int start, int end) {
        int hash = end - start;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + bytes[i];
        }
        return hash ^ (hash >>> 15);
    }
}
