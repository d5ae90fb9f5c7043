package dev.hardwire.http.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code Range} headers (RFC 9110, 14.1 and 14.2). */
final class ByteRanges {
    /** Who asks for more ranges at once gets the whole. */
    static final int MAX = 16;

    private ByteRanges() {}

    /**
     * The ranges that are asked for and exist, in the order that they are asked for.
     *
     * @return empty where none of them exists; null where the whole is to be sent: the header has another unit, or is
     *     malformed, or asks for too many ranges, or for some that overlap, which only costs
     */
    static @Nullable List<Extent> parse(String header, long size) {
        if (!header.regionMatches(true, 0, "bytes=", 0, 6)) {
            return null;
        }
        List<Extent> ranges = new ArrayList<>(1);
        int asked = 0;
        for (String part : header.substring(6).split(",", -1)) {
            String range = part.strip();
            if (!range.isEmpty() && (++asked > MAX || !add(ranges, range, size))) {
                return null;
            }
        }
        return asked == 0 || overlap(ranges) ? null : ranges;
    }

    /** Adds a range if there is something in it; false if it is malformed. */
    private static boolean add(List<Extent> ranges, String range, long size) {
        int dash = range.indexOf('-');
        if (dash < 0) {
            return false;
        }
        long first = number(range, 0, dash);
        long last = number(range, dash + 1, range.length());
        boolean hasFirst = dash > 0;
        boolean hasLast = dash + 1 < range.length();
        if (first < 0 || last < 0 || (!hasFirst && !hasLast) || (hasFirst && hasLast && last < first)) {
            return false;
        }
        long start = hasFirst ? first : Math.max(0, size - last);
        long end = hasFirst && hasLast ? Math.min(last, size - 1) + 1 : size;
        if (start < end) {
            ranges.add(new Extent(start, end - start));
        }
        return true;
    }

    /** A number, 0 for nothing, negative for what is none; one that is too large for any file stays so. */
    private static long number(String text, int start, int end) {
        long number = 0;
        for (int i = start; i < end; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number > Long.MAX_VALUE / 100 ? number : number * 10 + digit;
        }
        return number;
    }

    private static boolean overlap(List<Extent> ranges) {
        List<Extent> sorted = new ArrayList<>(ranges);
        sorted.sort(Comparator.comparingLong(Extent::start));
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).start() < sorted.get(i - 1).end()) {
                return true;
            }
        }
        return false;
    }
}
