package dev.hardwire.handler;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What several clients have acknowledged an event of a typed emitter with. Immutable.
 *
 * @param <T> what one acknowledges with; null where that is {@code Void} or nullable
 * @param answers those that were valid, in the order in which they came; unmodifiable
 * @param expected how many clients were asked
 * @param invalid how many answers were not what the event asks for, and are not among {@code answers}
 */
public record BroadcastAnswers<T extends @Nullable Object>(List<T> answers, int expected, int invalid) {
    /** Copies the answers. */
    public BroadcastAnswers {
        answers = Collections.unmodifiableList(new ArrayList<>(answers));
    }

    /** Whether everybody who was asked has given a valid answer. */
    public boolean isComplete() {
        return answers.size() == expected;
    }
}
