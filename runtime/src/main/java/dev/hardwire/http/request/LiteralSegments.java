package dev.hardwire.http.request;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The literal segments of a table's paths, found by a region of a longer string without making a string of it. Immutable and
 * thread-safe.
 */
public final class LiteralSegments {
    private final @Nullable String[] slots;
    private final int mask;

    /** The literals of a table. */
    public LiteralSegments(Set<String> literals) {
        // At most half full, so that a search ends soon.
        int size = Integer.highestOneBit(Math.max(4, literals.size() * 4) - 1);
        slots = new @Nullable String[size];
        mask = size - 1;
        for (String literal : literals) {
            int slot = slot(literal.hashCode());
            while (slots[slot] != null) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = literal;
        }
    }

    /**
     * The literal that equals a region, or null.
     *
     * @param hash the hash code that the region would have as a string
     */
    @Nullable
    String find(String text, int start, int end, int hash) {
        int length = end - start;
        for (int slot = slot(hash); ; slot = (slot + 1) & mask) {
            String literal = slots[slot];
            if (literal == null) {
                return null;
            }
            if (literal.length() == length && text.startsWith(literal, start)) {
                return literal;
            }
        }
    }

    private int slot(int hash) {
        return (hash ^ (hash >>> 16)) & mask;
    }
}
