package dev.hardwire.http.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;

/** The subscriber of streamed answers keeps the rules of Reactive Streams, section 2, and asks for no more than is taken. */
class PublishedAnswerTest {
    private static final int BATCH = 4;

    private final RecordedStream stream = new RecordedStream();
    private final Subscription subscription = new Subscription();
    private int over;
    private final PublishedAnswer<String> answer = new PublishedAnswer<>(
            item -> {
                if (item.equals("bad")) {
                    throw new IllegalArgumentException("bad");
                }
                return Unpooled.copiedBuffer(item, StandardCharsets.UTF_8);
            },
            BATCH,
            () -> over++,
            true);

    /** What was said to a subscription. */
    private static final class Subscription implements Flow.Subscription {
        final List<Long> requested = new ArrayList<>();
        int cancelled;

        @Override
        public void request(long n) {
            requested.add(n);
        }

        @Override
        public void cancel() {
            cancelled++;
        }
    }

    private void start() {
        answer.start(stream, subscriber -> subscriber.onSubscribe(subscription));
    }

    private void publish(int items) {
        for (int i = 0; i < items; i++) {
            answer.onNext("i");
        }
    }

    @Test
    void aBatchIsAskedForAndTheNextWhenHalfOfItHasCome() {
        start();
        assertThat(subscription.requested).containsExactly(4L);
        publish(1);
        assertThat(subscription.requested).hasSize(1);
        publish(1);
        assertThat(subscription.requested).containsExactly(4L, 2L);
        assertThat(stream.written).containsExactly("i", "i");
    }

    @Test
    void nothingIsAskedForWhileTheClientDoesNotRead() {
        stream.writable = false;
        start();
        assertThat(subscription.requested).isEmpty();
        stream.writable = true;
        answer.writable();
        assertThat(subscription.requested).containsExactly(4L);
        stream.writable = false;
        publish(4);
        assertThat(subscription.requested).hasSize(1);
        stream.writable = true;
        answer.writable();
        assertThat(subscription.requested).containsExactly(4L, 4L);
    }

    @Test
    void theEndOfThePublisherIsTheEndOfTheAnswer() {
        start();
        answer.onComplete();
        assertThat(stream.ended).isTrue();
        assertThat(over).isEqualTo(1);
        answer.onNext("late");
        answer.onError(new IllegalStateException("late"));
        assertThat(stream.written).isEmpty();
        assertThat(stream.failure).isNull();
        answer.writable();
        assertThat(subscription.requested).hasSize(1);
        assertThat(subscription.cancelled).isZero();
    }

    @Test
    void aFailureOfThePublisherCutsTheAnswer() {
        start();
        var failure = new IllegalStateException();
        answer.onError(failure);
        assertThat(stream.failure).isSameAs(failure);
        assertThat(stream.ended).isFalse();
        assertThat(subscription.cancelled).isZero();
    }

    @Test
    void anItemThatCannotBeWrittenCutsTheAnswerAndCancels() {
        start();
        answer.onNext("bad");
        answer.onNext("good");
        assertThat(stream.failure).hasMessage("bad");
        assertThat(stream.written).isEmpty();
        assertThat(subscription.cancelled).isEqualTo(1);
    }

    @Test
    void aClientThatLeavesCancelsOnce() {
        start();
        answer.cancelled();
        answer.cancelled();
        answer.onNext("late");
        assertThat(subscription.cancelled).isEqualTo(1);
        assertThat(stream.written).isEmpty();
    }

    @Test
    void whatMayHaveNoEndEndsWithTheServer() {
        start();
        answer.stopping();
        answer.stopping();
        assertThat(stream.ended).isTrue();
        assertThat(subscription.cancelled).isEqualTo(1);
    }

    @Test
    void aClientThatLeavesBeforeTheSubscriptionCancelsIt() {
        answer.cancelled();
        start();
        assertThat(subscription.cancelled).isEqualTo(1);
        assertThat(subscription.requested).isEmpty();
    }

    @Test
    void aSecondSubscriptionIsCancelled() {
        start();
        var second = new Subscription();
        answer.onSubscribe(second);
        assertThat(second.cancelled).isEqualTo(1);
        assertThat(second.requested).isEmpty();
        assertThat(subscription.cancelled).isZero();
    }

    @Test
    void nullIsRefused() {
        start();
        assertThatThrownBy(() -> answer.onNext(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> answer.onError(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> answer.onSubscribe(null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void aPublisherThatThrowsCutsTheAnswer() {
        answer.start(stream, subscriber -> {
            throw new IllegalStateException("no");
        });
        assertThat(stream.failure).hasMessage("no");
    }

    @Test
    void whoPublishesWhileItIsAskedDoesNotNest() {
        var nested = new Flow.Subscription() {
            private int depth;
            private int deepest;
            private int published;

            @Override
            public void request(long n) {
                depth++;
                deepest = Math.max(deepest, depth);
                for (long i = 0; i < n && published < 10_000; i++) {
                    published++;
                    answer.onNext("i");
                }
                depth--;
            }

            @Override
            public void cancel() {}
        };
        answer.start(stream, subscriber -> subscriber.onSubscribe(nested));
        assertThat(stream.written).hasSize(10_000);
        assertThat(nested.deepest).isEqualTo(1);
    }
}
