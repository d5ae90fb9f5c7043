package dev.hardwire.adapter;

import java.util.List;

/**
 * What others have answered.
 *
 * @param expected how many were asked
 * @param answers the answers that have come, in their order; fewer than expected where some have not answered in time, or
 *     have left
 */
public record CollectedAnswers(int expected, List<EncodedArguments> answers) {
    /** Nobody was asked. */
    public static final CollectedAnswers NONE = new CollectedAnswers(0, List.of());

    /** Copies the answers. */
    public CollectedAnswers {
        answers = List.copyOf(answers);
    }
}
