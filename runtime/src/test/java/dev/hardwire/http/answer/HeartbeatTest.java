package dev.hardwire.http.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Comments keep a stream of events alive in which nothing happens. */
class HeartbeatTest {
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final RecordedStream stream = new RecordedStream();

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    @Test
    void aCommentIsSentWhereNothingElseIs() {
        var heartbeat = new Heartbeat(Duration.ofMillis(20));
        heartbeat.start(stream, timer);
        await().until(() -> stream.written.size() >= 2);
        assertThat(stream.written).containsOnly(":\n\n");
        heartbeat.stop();
    }

    @Test
    void noneIsSentToWhoDoesNotRead() {
        stream.writable = false;
        var heartbeat = new Heartbeat(Duration.ofMillis(10));
        heartbeat.start(stream, timer);
        await().pollDelay(Duration.ofMillis(100)).until(() -> true);
        assertThat(stream.written).isEmpty();
        stream.writable = true;
        await().until(() -> !stream.written.isEmpty());
        heartbeat.stop();
    }

    @Test
    void zeroSendsNone() {
        var heartbeat = new Heartbeat(Duration.ZERO);
        heartbeat.start(stream, timer);
        await().pollDelay(Duration.ofMillis(50)).until(() -> true);
        assertThat(stream.written).isEmpty();
    }

    @Test
    void aNegativeTimeIsRefused() {
        assertThatThrownBy(() -> new StreamOptions(Duration.ofMillis(-1))).hasMessageContaining("cannot be negative");
        assertThat(StreamOptions.defaults().heartbeat()).isEqualTo(Duration.ofSeconds(15));
    }
}
