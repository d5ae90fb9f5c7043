package dev.hardwire.spi.json;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** A set of characters, as a class of characters of a regular expression. */
final class CharacterClass {
    private static final int ASCII = 128;
    private static final Comparator<int[]> FIRST = (one, other) -> Integer.compare(one[0], other[0]);

    /** A bit for each character of ASCII. */
    private final long low;

    private final long high;
    /** The first and last of each range, in order. */
    private final int[] ranges;

    private CharacterClass(int[] ranges) {
        this.ranges = ranges;
        this.low = bits(0);
        this.high = bits(Long.SIZE);
    }

    /** The characters of some ranges, of which each is its first and its last one. */
    static CharacterClass of(List<int[]> ranges) {
        int[][] sorted = ranges.toArray(new int[0][]);
        Arrays.sort(sorted, FIRST);
        int[] merged = new int[sorted.length * 2];
        int length = 0;
        for (int[] range : sorted) {
            if (length > 0 && range[0] <= merged[length - 1] + 1) {
                merged[length - 1] = Math.max(merged[length - 1], range[1]);
            } else {
                merged[length++] = range[0];
                merged[length++] = range[1];
            }
        }
        return new CharacterClass(Arrays.copyOf(merged, length));
    }

    /** All other characters. */
    CharacterClass negated() {
        int[] others = new int[ranges.length + 2];
        int length = 0;
        int next = 0;
        for (int i = 0; i < ranges.length; i += 2) {
            if (ranges[i] > next) {
                others[length++] = next;
                others[length++] = ranges[i] - 1;
            }
            next = ranges[i + 1] + 1;
        }
        if (next <= Character.MAX_CODE_POINT) {
            others[length++] = next;
            others[length++] = Character.MAX_CODE_POINT;
        }
        return new CharacterClass(Arrays.copyOf(others, length));
    }

    private long bits(int from) {
        long bits = 0;
        for (int i = 0; i < Long.SIZE; i++) {
            if (isInRange(from + i)) {
                bits |= 1L << i;
            }
        }
        return bits;
    }

    boolean has(int character) {
        if (character < ASCII) {
            return ((character < Long.SIZE ? low : high) >>> character & 1) != 0;
        }
        return isInRange(character);
    }

    private boolean isInRange(int character) {
        for (int i = 0; i < ranges.length; i += 2) {
            if (character <= ranges[i + 1]) {
                return character >= ranges[i];
            }
        }
        return false;
    }

    /** Whether there is a character that both have. */
    boolean meets(CharacterClass other) {
        for (int i = 0; i < ranges.length; i += 2) {
            for (int j = 0; j < other.ranges.length; j += 2) {
                if (ranges[i] <= other.ranges[j + 1] && other.ranges[j] <= ranges[i + 1]) {
                    return true;
                }
            }
        }
        return false;
    }
}
