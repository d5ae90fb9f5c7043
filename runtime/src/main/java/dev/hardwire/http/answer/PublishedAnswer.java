package dev.hardwire.http.answer;

import dev.hardwire.http.stream.AnswerListener;
import dev.hardwire.http.stream.AnswerStream;
import java.util.Objects;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a publisher publishes as the client takes it: no more is asked for than a batch beyond what the connection
 * takes, and nothing once the client is gone. Signals may come on any thread, one at a time as Reactive Streams has it.
 */
final class PublishedAnswer<T> implements Flow.Subscriber<T>, AnswerListener {
    private final PieceEncoder<T> encoder;
    private final int batch;
    private final Runnable whenOver;
    private final boolean endless;
    /** How many items were asked for and have not come. */
    private final AtomicInteger outstanding = new AtomicInteger();
    /** How often something has changed since the subscription was last dealt with: whoever makes it 1 deals with it. */
    private final AtomicInteger changes = new AtomicInteger();

    /** Set once, before anything is published. */
    private volatile @Nullable AnswerStream stream;
    /** Set by the first {@code onSubscribe}. */
    private volatile Flow.@Nullable Subscription subscription;
    /** No signal matters any more: the publisher has ended, or the client is gone. */
    private volatile boolean over;
    /** The publisher is to be told that it is over; set before {@link #over}. */
    private volatile boolean cancelled;
    /** Whether it was told; touched by who deals with changes. */
    private boolean cancelSent;

    /**
     * A subscriber.
     *
     * @param batch how many items are asked for at once
     * @param whenOver run when nothing more is written, maybe more than once
     * @param endless whether it ends when the server stops, as it may have no end of its own
     */
    PublishedAnswer(PieceEncoder<T> encoder, int batch, Runnable whenOver, boolean endless) {
        this.encoder = encoder;
        this.batch = batch;
        this.whenOver = whenOver;
        this.endless = endless;
    }

    /** Writes what a publisher publishes to an answer that was begun with this as its listener. */
    void start(AnswerStream to, Flow.Publisher<T> publisher) {
        stream = to;
        try {
            publisher.subscribe(this);
        } catch (Throwable e) {
            // Also errors: whatever a publisher does, the client is not left waiting.
            fail(to, e);
        }
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        Objects.requireNonNull(given);
        boolean first;
        synchronized (changes) {
            first = subscription == null;
            if (first) {
                subscription = given;
            }
        }
        if (first) {
            changed();
        } else {
            given.cancel();
        }
    }

    @Override
    public void onNext(T item) {
        Objects.requireNonNull(item);
        AnswerStream to = stream;
        if (over || to == null) {
            return;
        }
        try {
            to.write(encoder.encode(item));
        } catch (Throwable e) {
            // Also errors: whatever an item does, the client is not left waiting.
            fail(to, e);
            return;
        }
        if (outstanding.decrementAndGet() <= batch / 2) {
            changed();
        }
    }

    @Override
    public void onError(Throwable failure) {
        Objects.requireNonNull(failure);
        AnswerStream to = stream;
        if (!over && to != null) {
            finish();
            to.fail(failure);
        }
    }

    @Override
    public void onComplete() {
        AnswerStream to = stream;
        if (!over && to != null) {
            finish();
            to.end();
        }
    }

    private void finish() {
        over = true;
        whenOver.run();
    }

    private void fail(AnswerStream to, Throwable failure) {
        cancelled();
        to.fail(failure);
    }

    @Override
    public void writable() {
        changed();
    }

    @Override
    public void cancelled() {
        cancelled = true;
        finish();
        changed();
    }

    @Override
    public void stopping() {
        AnswerStream to = stream;
        if (endless && !over && to != null) {
            cancelled();
            to.end();
        }
    }

    /** Asks the publisher for more, or cancels it: one thread at a time, as the subscription demands. */
    private void changed() {
        if (changes.getAndIncrement() != 0) {
            return;
        }
        int seen = 1;
        do {
            Flow.Subscription current = subscription;
            if (current != null) {
                update(current);
            }
            seen = changes.addAndGet(-seen);
        } while (seen != 0);
    }

    private void update(Flow.Subscription current) {
        AnswerStream to = stream;
        if (cancelled) {
            if (!cancelSent) {
                cancelSent = true;
                current.cancel();
            }
        } else if (!over && to != null) {
            int waiting = outstanding.get();
            if (waiting <= batch / 2 && to.isWritable()) {
                outstanding.addAndGet(batch - waiting);
                current.request(batch - waiting);
            }
        }
    }
}
