package dev.hardwire.processor.check;

/** The ends of sentences. */
final class Sentence {
    private Sentence() {}

    /** The nearest name as a question, or a full stop where there is none. */
    static String endWith(String didYouMean) {
        return didYouMean.isEmpty() ? "." : didYouMean;
    }
}
