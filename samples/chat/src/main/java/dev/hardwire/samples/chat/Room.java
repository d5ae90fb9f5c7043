package dev.hardwire.samples.chat;

import dev.hardwire.samples.chat.api.Draft;
import dev.hardwire.samples.chat.api.History;
import dev.hardwire.samples.chat.api.Message;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One room: who is in it, and what was said last. Thread-safe. */
final class Room {
    static final int MOST_MESSAGES = 500;

    private static final int SPANS = 30;
    private static final Duration SPAN = Duration.ofSeconds(2);

    private final String name;
    private final SortedSet<String> people = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private final Deque<Said> history = new ArrayDeque<>();
    private final Album album = new Album();
    private long lastId;

    Room(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    /** The pictures that were shown in it. */
    Album album() {
        return album;
    }

    synchronized List<String> people() {
        return List.copyOf(people);
    }

    synchronized void enter(String person) {
        people.add(person);
    }

    synchronized void leave(String person) {
        people.remove(person);
    }

    /**
     * Says something, or answers what was said already: a draft may come twice when a connection was lost.
     *
     * @param picture where a picture is that goes with it, or null
     * @param tell is told a new message before anybody can say the next one, so that all hear them in one order
     */
    synchronized Message say(String person, Draft draft, @Nullable String picture, Consumer<Message> tell) {
        for (Said said : history) {
            if (said.key().equals(draft.key()) && said.message().name().equals(person)) {
                return said.message();
            }
        }
        Message message =
                new Message(++lastId, name, person, draft.text(), OffsetDateTime.now(ZoneOffset.UTC), picture);
        history.addLast(new Said(draft.key(), message));
        if (history.size() > MOST_MESSAGES) {
            history.removeFirst();
        }
        tell.accept(message);
        return message;
    }

    /** The newest messages with an id below {@code before}, oldest first. */
    synchronized History history(int limit, long before) {
        List<Message> earlier = history.stream()
                .map(Said::message)
                .filter(message -> message.id() < before)
                .toList();
        int from = Math.max(0, earlier.size() - limit);
        return new History(earlier.subList(from, earlier.size()), from > 0);
    }

    synchronized Activity activity() {
        Integer[] counts = new Integer[SPANS];
        Arrays.fill(counts, 0);
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        for (Said said : history) {
            long ago = Duration.between(said.message().time(), now).dividedBy(SPAN);
            if (ago < SPANS) {
                counts[SPANS - 1 - (int) Math.max(0, ago)]++;
            }
        }
        return new Activity(name, history.size(), List.of(counts));
    }

    private record Said(String key, Message message) {}
}
