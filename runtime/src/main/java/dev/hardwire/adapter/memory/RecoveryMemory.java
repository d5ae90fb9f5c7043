package dev.hardwire.adapter.memory;

import dev.hardwire.adapter.Adapter;
import dev.hardwire.adapter.Audience;
import dev.hardwire.adapter.EncodedArguments;
import dev.hardwire.adapter.Retention;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/**
 * Events and sessions in memory, as {@link Adapter} keeps them: no longer and no more than a {@link Retention} says. What has
 * had its time is forgotten when something else is asked for. Thread-safe.
 */
public final class RecoveryMemory {
    /** What an entry costs beside its bytes, roughly. */
    private static final int OVERHEAD = 128;

    private final Retention retention;
    private final LongSupplier nanoTime;
    /** By their number, in the order of which they were appended. */
    private final TreeMap<Long, KeptEvent> events = new TreeMap<>();

    private final Map<String, Long> numbers = new HashMap<>();
    /** In the order in which they were saved. */
    private final LinkedHashMap<String, KeptSession> sessions = new LinkedHashMap<>();

    private long nextNumber;
    private long bytes;

    private record KeptEvent(String offset, Audience audience, EncodedArguments event, long since, int size) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record KeptSession(byte[] session, long since, int size) {}

    /** An empty memory. */
    public RecoveryMemory(Retention retention) {
        this(retention, System::nanoTime);
    }

    RecoveryMemory(Retention retention, LongSupplier nanoTime) {
        this.retention = retention;
        this.nanoTime = nanoTime;
    }

    /** See {@link Adapter#append}. */
    public synchronized void append(String offset, Audience audience, EncodedArguments event) {
        if (numbers.containsKey(offset)) {
            return;
        }
        int size =
                OVERHEAD + offset.length() + event.json().length + length(audience.rooms()) + length(audience.except());
        for (byte[] attachment : event.attachments()) {
            size += attachment.length;
        }
        long number = nextNumber++;
        events.put(number, new KeptEvent(offset, audience, event, nanoTime.getAsLong(), size));
        numbers.put(offset, number);
        bytes += size;
        forget();
    }

    private static int length(Set<String> names) {
        int length = 0;
        for (String name : names) {
            length += name.length();
        }
        return length;
    }

    /** See {@link Adapter#replay}. */
    public synchronized Optional<List<EncodedArguments>> replay(String offset, Set<String> rooms) {
        forget();
        Long number = numbers.get(offset);
        if (number == null) {
            return Optional.empty();
        }
        List<EncodedArguments> missed = new ArrayList<>();
        for (KeptEvent kept : events.tailMap(number, false).values()) {
            if (kept.audience.includes(rooms)) {
                missed.add(kept.event);
            }
        }
        return Optional.of(missed);
    }

    /** See {@link Adapter#saveSession}. */
    public synchronized void save(String privateId, byte[] session) {
        take(privateId);
        int size = OVERHEAD + privateId.length() + session.length;
        sessions.put(privateId, new KeptSession(session, nanoTime.getAsLong(), size));
        bytes += size;
        forget();
    }

    /** See {@link Adapter#takeSession}. */
    public synchronized Optional<byte[]> take(String privateId) {
        forget();
        KeptSession kept = sessions.remove(privateId);
        if (kept == null) {
            return Optional.empty();
        }
        bytes -= kept.size;
        return Optional.of(kept.session);
    }

    /** Forgets everything. */
    public synchronized void clear() {
        events.clear();
        numbers.clear();
        sessions.clear();
        bytes = 0;
    }

    /** How many bytes are kept, roughly; those too that have had their time, and were not asked for since. */
    public synchronized long size() {
        return bytes;
    }

    private void forget() {
        long now = nanoTime.getAsLong();
        // First what has had its time: it must not push out what has not.
        while (!events.isEmpty() && isOver(events.firstEntry().getValue().since, now)) {
            forgetOldestEvent();
        }
        while (!sessions.isEmpty() && isOver(sessions.values().iterator().next().since, now)) {
            forgetOldestSession();
        }
        while (!events.isEmpty() && (events.size() > retention.maxEvents() || bytes > retention.maxBytes())) {
            forgetOldestEvent();
        }
        while (!sessions.isEmpty() && (sessions.size() > retention.maxSessions() || bytes > retention.maxBytes())) {
            forgetOldestSession();
        }
    }

    private boolean isOver(long since, long now) {
        return now - since > retention.age().toNanos();
    }

    private void forgetOldestSession() {
        Iterator<KeptSession> oldestFirst = sessions.values().iterator();
        bytes -= oldestFirst.next().size;
        oldestFirst.remove();
    }

    private void forgetOldestEvent() {
        KeptEvent oldest = events.pollFirstEntry().getValue();
        numbers.remove(oldest.offset);
        bytes -= oldest.size;
    }
}
