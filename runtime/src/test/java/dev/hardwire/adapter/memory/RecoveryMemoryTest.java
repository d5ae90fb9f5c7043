package dev.hardwire.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hardwire.adapter.Audience;
import dev.hardwire.adapter.EncodedArguments;
import dev.hardwire.adapter.Retention;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What is kept in memory, and for how long. */
class RecoveryMemoryTest {
    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5); // which overflows, as it may
    private final RecoveryMemory memory =
            new RecoveryMemory(new Retention(Duration.ofSeconds(10), 100, 100, 1_000_000), clock::get);

    private void pass(int seconds) {
        clock.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
    }

    private void append(String offset) {
        memory.append(offset, Audience.ALL, new EncodedArguments(new byte[2], List.of()));
    }

    @Test
    void whatHasHadItsTimeIsForgotten() {
        append("o1");
        memory.save("p1", new byte[5]);
        pass(6);
        append("o2");
        memory.save("p2", new byte[5]);
        assertThat(memory.replay("o1", Set.of()).orElseThrow()).hasSize(1);
        pass(6);
        assertThat(memory.replay("o1", Set.of())).isEmpty();
        assertThat(memory.replay("o2", Set.of()).orElseThrow()).isEmpty();
        assertThat(memory.take("p1")).isEmpty();
        assertThat(memory.take("p2")).isPresent();
        pass(6);
        assertThat(memory.replay("o2", Set.of())).isEmpty();
        assertThat(memory.size()).isZero();
    }

    @Test
    void whatIsTakenOutOrClearedCostsNothing() {
        memory.save("p1", new byte[100]);
        memory.save("p1", new byte[50]);
        assertThat(memory.size()).isBetween(50L, 250L);
        memory.take("p1");
        assertThat(memory.size()).isZero();
        append("o1");
        memory.save("p2", new byte[5]);
        memory.clear();
        assertThat(memory.size()).isZero();
        assertThat(memory.replay("o1", Set.of())).isEmpty();
    }

    @Test
    void negativeLimitsAreRefused() {
        assertThatThrownBy(() -> new Retention(Duration.ofSeconds(-1), 1, 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A retention has no negative limits");
    }
}
