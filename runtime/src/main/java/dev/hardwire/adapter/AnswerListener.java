package dev.hardwire.adapter;

/** Hears what those answer that were asked for another server. Thread-safe; called on event loops, and must not block. */
public interface AnswerListener {
    /** So many are asked. Called once, perhaps after the first answers. */
    void expected(int count);

    /** One of them has answered. */
    void answered(EncodedArguments answer);

    /** One of them will not answer: it has left, or nobody listens. */
    void left();
}
