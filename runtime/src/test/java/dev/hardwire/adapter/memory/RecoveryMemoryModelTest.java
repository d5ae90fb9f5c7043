package dev.hardwire.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.adapter.Audience;
import dev.hardwire.adapter.EncodedArguments;
import dev.hardwire.adapter.Retention;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Whatever is kept and asked for, in any order: what comes back is what a list that is searched from its start has. */
class RecoveryMemoryModelTest {
    private static final int RUNS = 300;
    private static final int STEPS = 120;
    private static final String[] ROOMS = {"a", "b", "c"};

    private record Event(String offset, Audience audience, EncodedArguments event, long since, long size) {}

    @SuppressWarnings("ArrayRecordComponent") // compared by itself only
    private record Session(String privateId, byte[] session, long since, long size) {}

    private final AtomicLong clock = new AtomicLong();

    /** All that should be kept, oldest first. */
    private final List<Event> events = new ArrayList<>();

    private final List<Session> sessions = new ArrayList<>();

    @Test
    void keepsWhatAListWouldKeep() {
        for (int run = 0; run < RUNS; run++) {
            long seed = new Random().nextLong();
            var random = new Random(seed);
            var retention = new Retention(
                    Duration.ofSeconds(1 + random.nextInt(20)),
                    random.nextInt(12),
                    random.nextInt(6),
                    random.nextInt(4000));
            events.clear();
            sessions.clear();
            clock.set(random.nextLong()); // which may overflow
            var memory = new RecoveryMemory(retention, clock::get);
            for (int step = 0; step < STEPS; step++) {
                step(memory, retention, random, "with the seed " + seed + ", " + retention + ", step " + step);
            }
        }
    }

    private void step(RecoveryMemory memory, Retention retention, Random random, String where) {
        clock.addAndGet(random.nextInt(4) == 0 ? TimeUnit.SECONDS.toNanos(random.nextInt(4)) : random.nextInt(1000));
        String name = String.valueOf(random.nextInt(15));
        switch (random.nextInt(4)) {
            case 0 -> append(memory, retention, name, random);
            case 1 -> save(memory, retention, name, random);
            case 2 -> {
                Set<String> rooms = rooms(random);
                assertThat(memory.replay(name, rooms)).as(where).isEqualTo(replay(retention, name, rooms));
            }
            default -> assertThat(memory.take(name)).as(where).isEqualTo(take(retention, name));
        }
        assertThat(memory.size()).as(where).isLessThanOrEqualTo(retention.maxBytes());
        assertThat(memory.size()).as(where).isEqualTo(bytes());
    }

    private static Set<String> rooms(Random random) {
        return Set.copyOf(List.of(ROOMS).subList(0, random.nextInt(ROOMS.length + 1)));
    }

    private void append(RecoveryMemory memory, Retention retention, String offset, Random random) {
        var audience = new Audience(rooms(random), random.nextInt(4) == 0 ? Set.of(ROOMS[2]) : Set.of());
        List<byte[]> attachments = random.nextBoolean() ? List.of() : List.of(new byte[random.nextInt(300)]);
        var event = new EncodedArguments(new byte[random.nextInt(500)], attachments);
        memory.append(offset, audience, event);
        if (events.stream().noneMatch(kept -> kept.offset.equals(offset))) {
            events.add(new Event(offset, audience, event, clock.get(), sizeOf(offset, audience, event)));
            forget(retention);
        }
    }

    private void save(RecoveryMemory memory, Retention retention, String privateId, Random random) {
        byte[] session = new byte[random.nextInt(500)];
        memory.save(privateId, session);
        sessions.removeIf(kept -> kept.privateId.equals(privateId));
        sessions.add(new Session(privateId, session, clock.get(), sizeOf(privateId, session)));
        forget(retention);
    }

    private Optional<List<EncodedArguments>> replay(Retention retention, String offset, Set<String> rooms) {
        forget(retention);
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).offset.equals(offset)) {
                return Optional.of(events.subList(i + 1, events.size()).stream()
                        .filter(missed -> missed.audience.includes(rooms))
                        .map(Event::event)
                        .toList());
            }
        }
        return Optional.empty();
    }

    private Optional<byte[]> take(Retention retention, String privateId) {
        forget(retention);
        Optional<Session> found = sessions.stream()
                .filter(kept -> kept.privateId.equals(privateId))
                .findFirst();
        found.ifPresent(sessions::remove);
        return found.map(Session::session);
    }

    /** What is too old; then events, and then sessions, as long as there are too many of them, or all is too large. */
    private void forget(Retention retention) {
        long age = retention.age().toNanos();
        events.removeIf(kept -> clock.get() - kept.since > age);
        sessions.removeIf(kept -> clock.get() - kept.since > age);
        while (!events.isEmpty() && (events.size() > retention.maxEvents() || bytes() > retention.maxBytes())) {
            events.remove(0);
        }
        while (!sessions.isEmpty() && (sessions.size() > retention.maxSessions() || bytes() > retention.maxBytes())) {
            sessions.remove(0);
        }
    }

    private long bytes() {
        return events.stream().mapToLong(Event::size).sum()
                + sessions.stream().mapToLong(Session::size).sum();
    }

    /** What an entry costs, as a memory says that has nothing else. */
    private static long sizeOf(String offset, Audience audience, EncodedArguments event) {
        RecoveryMemory alone = boundless();
        alone.append(offset, audience, event);
        return alone.size();
    }

    private static long sizeOf(String privateId, byte[] session) {
        RecoveryMemory alone = boundless();
        alone.save(privateId, session);
        return alone.size();
    }

    private static RecoveryMemory boundless() {
        return new RecoveryMemory(new Retention(Duration.ofDays(1), 1, 1, Long.MAX_VALUE));
    }
}
