package dev.hardwire.samples.chat;

import dev.hardwire.annotation.OnClose;
import dev.hardwire.annotation.OnMessage;
import dev.hardwire.annotation.OnOpen;
import dev.hardwire.annotation.WebSocketEndpoint;
import dev.hardwire.handler.WebSocket;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** Tells people how lively a room is, again and again: {@code /ws/activity/lobby?every=1000&name=Ada&key=…}. */
@WebSocketEndpoint(value = "/ws/activity/{room}", subprotocols = ActivityFeed.VERSION_1)
final class ActivityFeed {
    /** What is said here, so that an older page may be told from a newer one. */
    static final String VERSION_1 = "activity.v1";

    private static final int SHORTEST_MILLIS = 100;
    private static final int LONGEST_MILLIS = 60_000;
    private static final int POLICY_VIOLATION = 1008;

    private final Rooms rooms;
    private final Map<WebSocket, Feed> feeds = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "activity");
        thread.setDaemon(true);
        return thread;
    });

    ActivityFeed(Rooms rooms) {
        this.rooms = rooms;
    }

    /** For people only: who is nobody is refused before the upgrade. */
    @OnOpen
    void open(WebSocket webSocket, Person person, String room, int every) {
        Optional<Room> found = rooms.find(room);
        if (found.isEmpty()) {
            webSocket.close(POLICY_VIOLATION, "There is no such room");
        } else if (every < SHORTEST_MILLIS || every > LONGEST_MILLIS) {
            webSocket.close(POLICY_VIOLATION, "every is " + SHORTEST_MILLIS + " to " + LONGEST_MILLIS + " ms");
        } else {
            Feed feed = new Feed(webSocket, found.get());
            feed.start(clock, every);
            feeds.put(webSocket, feed);
        }
    }

    /** Pauses or goes on; answers with the numbers of now. */
    @OnMessage
    Activity message(WebSocket webSocket, Pause pause) {
        Feed feed = Optional.ofNullable(feeds.get(webSocket)).orElseThrow();
        feed.pause(pause.paused());
        return feed.activity();
    }

    @OnClose
    void closed(WebSocket webSocket) {
        Feed feed = feeds.remove(webSocket);
        if (feed != null) {
            feed.stop();
        }
    }
}
