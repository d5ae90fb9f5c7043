package dev.hardwire.processor.check.type;

/** The ends of sentences. */
public final class Sentence {
    private Sentence() {}

    /** The nearest name as a question, or a full stop where there is none. */
    public static String endWith(String didYouMean) {
        return didYouMean.isEmpty() ? "." : didYouMean;
    }
}
