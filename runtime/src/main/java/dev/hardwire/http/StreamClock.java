package dev.hardwire.http;

import org.jspecify.annotations.Nullable;

/** How long the client of one stream of HTTP/2 has for what it owes: its body, or to take the answer. */
final class StreamClock {
    /** What the client owes. */
    enum Debt {
        NONE,
        BODY,
        READING
    }

    private final HttpOptions options;
    private Debt debt = Debt.NONE;
    /** When the debt began, or some of it was paid, on the loop's clock. */
    private long since;
    /** How often the client had made room when it was looked at last. */
    private long room;

    StreamClock(HttpOptions options) {
        this.options = options;
    }

    /**
     * Looks at what the client owes now.
     *
     * @param receiving the body that it owes, if that is streamed
     * @param madeRoom how often it has made room for its answer so far
     * @return whether its time for it is up
     */
    boolean isLate(Debt current, @Nullable StreamedRequest receiving, long madeRoom, long now) {
        // Room for the answer pays nothing of a body.
        if (current != debt || (current == Debt.READING && madeRoom != room)) {
            debt = current;
            room = madeRoom;
            since = now;
            return false;
        }
        return switch (current) {
            case NONE -> false;
            case READING -> now - since >= options.answerTimeout().toMillis();
            case BODY -> {
                if (receiving == null) {
                    yield now - since >= options.bodyTimeout().toMillis();
                }
                long left = receiving.waited(now - since);
                since = now;
                yield left <= 0;
            }
        };
    }
}
