package dev.hardwire.spi.json;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with one request, event or message: all of it, up to a bound. For one thread. */
public final class Violations {
    /** How many violations are kept; more are counted, but not kept. */
    public static final int LIMIT = 100;

    private final List<Violation> kept = new ArrayList<>();
    private int count;
    /** Who is told, and of which parameter, where these are of the JSON that a parameter was read as; else null. */
    private final @Nullable Violations whole;

    private final String in;
    private final String name;

    /** None so far. */
    public Violations() {
        this(null, "body", "");
    }

    private Violations(@Nullable Violations whole, String in, String name) {
        this.whole = whole;
        this.in = in;
        this.name = name;
    }

    /** For a reader of the JSON that a parameter was read as: what it adds becomes a violation of the parameter here. */
    public Violations ofParameter(String location, String parameter) {
        return new Violations(this, location, parameter);
    }

    /** Adds a violation at a place of the body. */
    public void body(String pointer, String message) {
        if (whole != null) {
            whole.parameter(in, name, pointer, message);
            count++;
        } else {
            add(new Violation(in, pointer, message));
        }
    }

    /** Adds a violation of a parameter. */
    public void parameter(String location, String parameter, String message) {
        parameter(location, parameter, "", message);
    }

    /** Adds a violation of a part of a parameter. */
    public void parameter(String location, String parameter, String pointer, String message) {
        add(new Violation(location, parameter, pointer, message));
    }

    private void add(Violation violation) {
        count++;
        if (kept.size() < LIMIT) {
            kept.add(violation);
        }
    }

    /** Whether no more are kept: then it does not matter where one is. */
    boolean isFull() {
        return whole == null ? kept.size() >= LIMIT : whole.isFull();
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
