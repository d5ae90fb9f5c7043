package dev.hardwire.samples.chat;

import dev.hardwire.handler.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The numbers of a room for one connection. */
final class Feed {
    private final WebSocket webSocket;
    private final Room room;
    private Future<?> ticks = CompletableFuture.completedFuture(null);
    private CompletionStage<Void> sent = CompletableFuture.completedFuture(null);
    private volatile boolean paused;

    Feed(WebSocket webSocket, Room room) {
        this.webSocket = webSocket;
        this.room = room;
    }

    void start(ScheduledExecutorService clock, int everyMillis) {
        ticks = clock.scheduleAtFixedRate(this::tick, 0, everyMillis, TimeUnit.MILLISECONDS);
    }

    void pause(boolean pause) {
        paused = pause;
    }

    Activity activity() {
        return room.activity();
    }

    void stop() {
        ticks.cancel(false);
    }

    private void tick() {
        // A client that has not taken the last numbers gets no newer ones: nothing piles up.
        if (!paused && sent.toCompletableFuture().isDone()) {
            sent = webSocket.sendJson(activity());
        }
    }
}
