package dev.hardwire.http.body;

import dev.hardwire.http.stream.RequestAborted;
import dev.hardwire.http.stream.RequestReceiver;
import dev.hardwire.http.stream.RequestStream;
import io.netty.buffer.ByteBuf;
import io.netty.channel.EventLoop;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The body of a request as a publisher for one subscriber, which is called on the event loop, where it must not wait. No more
 * is read than it asks for.
 */
public final class BodyPublisher implements Flow.Publisher<ByteBuffer> {
    private static final Logger LOG = LoggerFactory.getLogger(BodyPublisher.class);

    private final RequestStream stream;
    private final EventLoop loop;
    private final AtomicBoolean subscribed = new AtomicBoolean();

    /** A publisher of a body, which comes on this event loop. */
    public BodyPublisher(RequestStream stream, EventLoop loop) {
        this.stream = stream;
        this.loop = loop;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        if (!subscribed.compareAndSet(false, true)) {
            subscriber.onSubscribe(new Nothing());
            subscriber.onError(new IllegalStateException("The body of a request has one subscriber"));
            return;
        }
        Reading reading = new Reading(subscriber);
        subscriber.onSubscribe(reading);
        stream.receive(reading);
    }

    /** What a subscriber has that comes too late. */
    private static final class Nothing implements Flow.Subscription {
        @Override
        public void request(long n) {
            // there is nothing
        }

        @Override
        public void cancel() {
            // there is nothing
        }
    }

    /** The subscription; all but its demand is touched on the event loop only. */
    private final class Reading implements Flow.Subscription, RequestReceiver {
        private final Flow.Subscriber<? super ByteBuffer> subscriber;
        private long demand;
        private boolean done;

        Reading(Flow.Subscriber<? super ByteBuffer> subscriber) {
            this.subscriber = subscriber;
        }

        @Override
        public void request(long n) {
            onLoop(() -> {
                if (done) {
                    return;
                }
                if (n <= 0) {
                    stream.drop();
                    failed(new IllegalArgumentException("A subscriber must ask for more than " + n));
                    return;
                }
                demand = demand + n < 0 ? Long.MAX_VALUE : demand + n;
                stream.more();
            });
        }

        @Override
        public void cancel() {
            onLoop(() -> {
                done = true;
                stream.drop();
            });
        }

        private void onLoop(Runnable action) {
            if (loop.inEventLoop()) {
                action.run();
                return;
            }
            try {
                loop.execute(action);
            } catch (RejectedExecutionException e) {
                LOG.debug("The server has stopped before a body was read", e);
            }
        }

        @Override
        public void piece(ByteBuf piece) {
            ByteBuffer copy = null;
            if (!done && piece.isReadable()) {
                copy = ByteBuffer.allocate(piece.readableBytes());
                piece.readBytes(copy);
                copy.flip();
            }
            piece.release();
            if (copy != null) {
                demand--;
                subscriber.onNext(copy);
            }
            if (demand > 0 && !done) {
                stream.more();
            }
        }

        @Override
        public void end() {
            if (!done) {
                done = true;
                subscriber.onComplete();
            }
        }

        @Override
        public void aborted(RequestAborted why) {
            failed(why);
        }

        private void failed(@Nullable Throwable why) {
            if (!done) {
                done = true;
                subscriber.onError(
                        why instanceof RequestAborted aborted ? new IOException(aborted.getMessage(), aborted) : why);
            }
        }
    }
}
