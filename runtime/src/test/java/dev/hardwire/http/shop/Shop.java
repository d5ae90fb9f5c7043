package dev.hardwire.http.shop;

import dev.hardwire.handler.Request;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;

/** The handlers behind the hand-written tables; each is a hook that a test may replace. */
public class Shop {
    /** Told of each {@code GET /hello} before it is answered. */
    public void asked(Request request) {}

    /** {@code GET /hello}, on the event loop. */
    public String hello() {
        return "hello";
    }

    /** {@code GET /items/{id}}, on the handler executor. */
    public String item(long id, String q, int limit) {
        return q;
    }

    /** {@code POST /items}, on the event loop. */
    public Item add(Item item) {
        return item;
    }

    /** {@code PUT /items/{id}}, on the handler executor. */
    public Item put(long id, Item item) {
        return item;
    }

    /** {@code DELETE /items/{id}}: no content. */
    public void delete(long id) {}

    /** {@code GET /stage}, answered when the stage completes. */
    public CompletionStage<String> stage(String text) {
        return CompletableFuture.completedFuture(text);
    }

    /** {@code GET /tags}: what came as parameters. */
    public List<String> tags(List<String> tags, int xId, String session) {
        return tags;
    }

    /** {@code GET /block}: returns when the latch is released. */
    public void block() throws Exception {
        blocked.await();
    }

    /** Holds {@link #block}. */
    public final CountDownLatch blocked = new CountDownLatch(1);
}
