package dev.hardwire.socketio.call;

import java.util.function.LongSupplier;

/**
 * How many events one socket's client may still send: so many a second, and some more at once after a pause. On the session's
 * event loop only.
 */
final class EventRate {
    /** How many times the rate is abuse, for which the connection is closed. */
    static final int ABUSE = 10;

    private static final double NANOS = 1e9;

    private final int perSecond;
    private final int burst;
    private final LongSupplier nanoTime;
    /** How many events may still come; and how many until it is abuse. */
    private double left;

    private double patience;
    private long last;
    /** Whether the client was told that this is too much, since it last was not. */
    private boolean told;

    /** What is to be done with an event. */
    enum Verdict {
        HANDLE,
        /** Refuse, and say so also where no acknowledgement was asked for. */
        TELL,
        /** Refuse; the client was told. */
        REFUSE,
        /** Close the connection. */
        CLOSE
    }

    EventRate(int perSecond, int burst, LongSupplier nanoTime) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.nanoTime = nanoTime;
        left = burst;
        patience = (double) ABUSE * burst;
        last = nanoTime.getAsLong();
    }

    /** An event has come. */
    Verdict take() {
        long now = nanoTime.getAsLong();
        double more = (now - last) / NANOS * perSecond;
        last = now;
        left = Math.min(burst, left + more);
        patience = Math.min((double) ABUSE * burst, patience + ABUSE * more) - 1;
        if (left >= 1) {
            left--;
            told = false;
            return Verdict.HANDLE;
        }
        if (patience < 0) {
            return Verdict.CLOSE;
        }
        Verdict verdict = told ? Verdict.REFUSE : Verdict.TELL;
        told = true;
        return verdict;
    }
}
