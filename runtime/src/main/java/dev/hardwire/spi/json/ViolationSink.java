package dev.hardwire.spi.json;

/** Takes what is wrong with the value that was just read. */
public interface ViolationSink {
    /**
     * Reports that the value which was just read breaks a rule, for example {@code must be at least 1}. Of a value that was
     * not of its type nothing more is reported, so that checks need not ask whether it was.
     */
    void violation(String message);

    /** How many violations there are so far. */
    int violationCount();
}
