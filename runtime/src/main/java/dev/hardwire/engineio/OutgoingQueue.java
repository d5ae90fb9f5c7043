package dev.hardwire.engineio;

import java.util.ArrayDeque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Messages that wait for a client, oldest first, and how much they are. On the session's event loop only. */
final class OutgoingQueue {
    private final ArrayDeque<EngineMessage> messages = new ArrayDeque<>(2);
    private long bytes;

    void add(EngineMessage message) {
        messages.add(message);
        bytes += message.size();
    }

    /** Takes the oldest; null where there is none. */
    @Nullable
    EngineMessage poll() {
        EngineMessage message = messages.poll();
        if (message != null) {
            bytes -= message.size();
        }
        return message;
    }

    boolean isEmpty() {
        return messages.isEmpty();
    }

    int size() {
        return messages.size();
    }

    long bytes() {
        return bytes;
    }

    /** Drops the oldest messages that may be, until no more than so many bytes wait; the newest stays. */
    void dropOldest(long limit, SessionListener listener) {
        Iterator<EngineMessage> oldestFirst = messages.iterator();
        while (bytes > limit && oldestFirst.hasNext()) {
            EngineMessage message = oldestFirst.next();
            if (oldestFirst.hasNext() && message.mayBeDropped(listener)) {
                oldestFirst.remove();
                bytes -= message.size();
                message.release();
            }
        }
    }

    /** Forgets all. */
    void clear() {
        messages.forEach(EngineMessage::release);
        messages.clear();
        bytes = 0;
    }
}
