package dev.hardwire.spi.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Where a reader is, from the root to the current value. For one thread. */
final class JsonPath {
    /** Where this path starts, if not at the root of the whole. */
    private final @Nullable JsonPath start;
    /** The names of properties, which count where the position is negative. */
    private String[] names = new String[4];

    private int[] positions = new int[4];
    private int depth;

    JsonPath() {
        this(null);
    }

    /** A path that goes on where another one is, as long as that stays there. */
    JsonPath(@Nullable JsonPath start) {
        this.start = start;
    }

    int depth() {
        return depth;
    }

    /** Whether this is at the value that it started at. */
    boolean isRoot() {
        return depth == 0;
    }

    /** Enters an object or array, before its first property or element. */
    void enter() {
        if (depth == names.length) {
            names = Arrays.copyOf(names, depth * 2);
            positions = Arrays.copyOf(positions, depth * 2);
        }
        names[depth] = "";
        positions[depth++] = -1;
    }

    void leave() {
        depth--;
    }

    /** Moves to a property of the object that was entered last. */
    void property(String name) {
        names[depth - 1] = name;
    }

    /** Moves to the next element of the array that was entered last. */
    void element() {
        positions[depth - 1]++;
    }

    /** Enters a property of the current value. */
    void enter(String name) {
        enter();
        names[depth - 1] = name;
    }

    /** Enters an element of the current value. */
    void enter(int position) {
        enter();
        positions[depth - 1] = position;
    }

    /** The JSON Pointer (RFC 6901) of the current value. */
    String pointer() {
        StringBuilder pointer = new StringBuilder();
        append(pointer);
        return pointer.toString();
    }

    /** The JSON Pointer of the current value relative to one that is above it. */
    String pointerFrom(int ancestor) {
        StringBuilder pointer = new StringBuilder();
        appendSteps(pointer, ancestor);
        return pointer.toString();
    }

    private void append(StringBuilder pointer) {
        if (start != null) {
            start.append(pointer);
        }
        appendSteps(pointer, 0);
    }

    private void appendSteps(StringBuilder pointer, int from) {
        for (int i = from; i < depth; i++) {
            pointer.append('/');
            if (positions[i] >= 0) {
                pointer.append(positions[i]);
            } else {
                pointer.append(escaped(names[i]));
            }
        }
    }

    /** A name as a step of a JSON Pointer. */
    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
