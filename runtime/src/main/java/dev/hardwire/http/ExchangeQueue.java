package dev.hardwire.http;

import org.jspecify.annotations.Nullable;

/**
 * The exchanges of a connection that are not answered, or whose answer is not sent, in the order of their requests. Those
 * whose requests change nothing are worked on side by side up to a limit; any other waits for all before it.
 */
final class ExchangeQueue {
    private final int maxPipelined;
    private @Nullable Exchange first;
    private @Nullable Exchange last;
    private int count;

    ExchangeQueue(int maxPipelined) {
        this.maxPipelined = maxPipelined;
    }

    @Nullable
    Exchange first() {
        return first;
    }

    boolean isEmpty() {
        return first == null;
    }

    void add(Exchange exchange) {
        Exchange before = last;
        if (before == null) {
            first = exchange;
        } else {
            before.next = exchange;
        }
        last = exchange;
        count++;
    }

    /** Whether an exchange of the queue may be worked on now. */
    boolean mayStart(Exchange exchange) {
        Exchange head = first;
        return exchange == head
                || (exchange.isSafe()
                        && !exchange.waitsToContinue()
                        && head != null
                        && head.isSafe()
                        && count <= maxPipelined);
    }

    void removeFirst() {
        Exchange removed = first;
        if (removed != null) {
            first = removed.next;
            removed.next = null;
            count--;
            if (first == null) {
                last = null;
            }
        }
    }

    /** Takes all out; answers the first, which leads to the others. */
    @Nullable
    Exchange clear() {
        Exchange cleared = first;
        first = null;
        last = null;
        count = 0;
        return cleared;
    }
}
