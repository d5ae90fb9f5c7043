package dev.hardwire.samples.benchmark.load;

import java.util.Arrays;

/** How many operations were done, and how long those took that somebody had asked for. Not thread-safe. */
final class Latencies {
    /** A round that has more keeps the first. */
    private static final int MOST = 1 << 20;

    private long count;
    private long[] nanos = new long[1024];
    private int kept;

    /** An operation that took so long; 0 where it was not asked for, but came. */
    void add(long took) {
        count++;
        if (took == 0 || kept == MOST) {
            return;
        }
        if (kept == nanos.length) {
            nanos = Arrays.copyOf(nanos, kept * 2);
        }
        nanos[kept++] = took;
    }

    long count() {
        return count;
    }

    /** In which time so many of a hundred were done, in microseconds. */
    double micros(int percentile) {
        long[] sorted = Arrays.copyOf(nanos, kept);
        Arrays.sort(sorted);
        return sorted[(int) Math.min(kept - 1L, (long) kept * percentile / 100)] / 1000.0;
    }
}
