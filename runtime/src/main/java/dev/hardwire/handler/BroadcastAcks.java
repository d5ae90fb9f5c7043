package dev.hardwire.handler;

import java.util.List;

/**
 * What was acknowledged of an event that was sent to several.
 *
 * @param answers the arguments of each acknowledgement, in the order in which they came; unmodifiable
 * @param expected how many were asked. More than there are answers if some have not answered in time, or have left before
 */
public record BroadcastAcks(List<Args> answers, int expected) {
    /** Copies the answers. */
    public BroadcastAcks {
        answers = List.copyOf(answers);
    }

    /** Whether everybody who was asked has answered. */
    public boolean isComplete() {
        return answers.size() == expected;
    }
}
