package dev.hardwire.socketio.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.socketio.call.EventRate.Verdict;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Two events a second and five at once: what happens to more. */
class EventRateTest {
    private long now = 7;
    private final EventRate rate = new EventRate(2, 5, () -> now);

    private void pass(long millis) {
        now += TimeUnit.MILLISECONDS.toNanos(millis);
    }

    private void take(int times, Verdict expected) {
        for (int i = 0; i < times; i++) {
            assertThat(rate.take()).as("event %s", i).isEqualTo(expected);
        }
    }

    @Test
    void theClientIsToldOnceForASeries() {
        take(5, Verdict.HANDLE);
        take(1, Verdict.TELL);
        take(3, Verdict.REFUSE);
        pass(500);
        take(1, Verdict.HANDLE);
        take(1, Verdict.TELL);
        take(1, Verdict.REFUSE);
    }

    @Test
    void aPauseGivesNoMoreThanTheBurst() {
        take(5, Verdict.HANDLE);
        pass(3_600_000);
        take(5, Verdict.HANDLE);
        take(1, Verdict.TELL);
    }

    @Test
    void theRateGoesOnForEver() {
        for (int i = 0; i < 1000; i++) {
            take(1, Verdict.HANDLE);
            pass(500);
        }
    }

    @Test
    void tenTimesAsManyAreAbuse() {
        take(5, Verdict.HANDLE);
        take(1, Verdict.TELL);
        take(10 * 5 - 6, Verdict.REFUSE);
        take(1, Verdict.CLOSE);
    }

    /** Five times the rate is refused, but no reason to close. */
    @Test
    void lessThanThatIsNot() {
        for (int i = 0; i < 10_000; i++) {
            assertThat(rate.take()).isNotEqualTo(Verdict.CLOSE);
            pass(100);
        }
    }
}
