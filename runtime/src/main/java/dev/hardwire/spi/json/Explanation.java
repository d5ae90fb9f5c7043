package dev.hardwire.spi.json;

import java.util.ArrayList;
import java.util.List;

/** What each of several alternatives lacked, as one message of bounded length. For one thread. */
final class Explanation {
    private static final int MAX_ALTERNATIVES = 5;

    /** What the alternatives lacked that are behind us. */
    private final List<String> alternatives = new ArrayList<>();
    /** How deep the value is that has alternatives. */
    private final int depth;

    private String first = "";
    private int more;

    Explanation(int depth) {
        this.depth = depth;
    }

    /** Adds what the present alternative lacks; its first lack is kept, more are counted. */
    void add(JsonPath path, String message) {
        if (first.isEmpty()) {
            String pointer = path.pointerFrom(depth);
            first = pointer.isEmpty() ? message : pointer + " " + message;
        } else {
            more++;
        }
    }

    /** Goes to the next alternative. */
    void next() {
        alternatives.add(more == 0 ? first : first + " and more");
        first = "";
        more = 0;
    }

    /** As {@code (1: /name is required; 2: must be a string)}. */
    String text() {
        StringBuilder text = new StringBuilder(" (");
        int shown = Math.min(alternatives.size(), MAX_ALTERNATIVES);
        for (int i = 0; i < shown; i++) {
            text.append(i == 0 ? "" : "; ").append(i + 1).append(": ").append(alternatives.get(i));
        }
        return text.append(shown < alternatives.size() ? "; …)" : ")").toString();
    }
}
