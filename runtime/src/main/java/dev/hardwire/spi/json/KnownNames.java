package dev.hardwire.spi.json;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The short names of properties that were read lately, so that a name which comes with every document is made once.
 * Bounded: a new name takes the place of another. Thread-safe: what a race loses is only made again.
 */
final class KnownNames {
    /** Longer names are not kept; few schemas have them. */
    static final int MAX_LENGTH = 2 * Long.BYTES;

    private static final @Nullable Name[] NAMES = new Name[1024];

    private KnownNames() {}

    /**
     * The name of these bytes, none of which is zero.
     *
     * @param length {@link #MAX_LENGTH} at most
     * @param tail the last eight bytes, or all, as one number, the last of them the lowest
     * @param head those before, likewise
     */
    static String of(byte[] ascii, int offset, int length, long head, long tail) {
        long mixed = (head + tail * 31) * 0x9E37_79B9_7F4A_7C15L;
        int place = (int) (mixed >>> (Long.SIZE - 10));
        Name known = NAMES[place];
        if (known != null && known.head == head && known.tail == tail) {
            return known.text;
        }
        Name name = new Name(head, tail, new String(ascii, offset, length, StandardCharsets.ISO_8859_1));
        NAMES[place] = name;
        return name.text;
    }

    /** A name and its bytes, which are not zero and so tell its length. */
    private record Name(long head, long tail, String text) {}
}
