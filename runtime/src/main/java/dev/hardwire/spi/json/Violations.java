package dev.hardwire.spi.json;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one request, event or message: all of it, up to a bound. For one thread. */
public final class Violations {
    /** How many violations are kept; more are counted, but not kept. */
    public static final int LIMIT = 100;

    private final List<Violation> kept = new ArrayList<>();
    private int count;

    /** Adds a violation at a place of the body. */
    public void body(String pointer, String message) {
        add("body", pointer, message);
    }

    /** Adds a violation of a parameter. */
    public void parameter(String in, String name, String message) {
        add(in, name, message);
    }

    private void add(String in, String where, String message) {
        count++;
        if (kept.size() < LIMIT) {
            kept.add(new Violation(in, where, message));
        }
    }

    /** Whether no more are kept: then it does not matter where one is. */
    boolean isFull() {
        return kept.size() >= LIMIT;
    }

    /** How many there are. */
    public int count() {
        return count;
    }

    /** Those that are kept, in the order they were found; unmodifiable. */
    public List<Violation> list() {
        return List.copyOf(kept);
    }
}
