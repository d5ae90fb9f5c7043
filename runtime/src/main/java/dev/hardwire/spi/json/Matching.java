package dev.hardwire.spi.json;

import java.io.Serial;
import java.util.regex.Pattern;

/**
 * Looks for regular expressions in texts of peers, with a bound: an expression such as {@code (a+)+$} can take longer than
 * the universe will last.
 */
final class Matching {
    private static final int STEPS = 1_000_000;
    private static final int STEPS_PER_CHAR = 16;

    private Matching() {}

    /** Thrown when the bound is passed. */
    static final class GivenUp extends Exception {
        @Serial
        private static final long serialVersionUID = 1;

        GivenUp() {
            super(null, null, false, false);
        }

        /** The end of a sentence that starts with the text. */
        String text() {
            return "took too long to match the pattern";
        }
    }

    /** Whether an expression is found anywhere in a text. */
    static boolean isIn(Pattern pattern, String text) throws GivenUp {
        try {
            return pattern.matcher(new Counted(text)).find();
        } catch (TooManySteps e) {
            throw new GivenUp();
        } catch (StackOverflowError e) {
            // java.util.regex recurses once for each repetition of a group: the same attack on another resource
            throw new GivenUp();
        }
    }

    /** Says so out of {@code java.util.regex}, which throws nothing that is checked. */
    private static final class TooManySteps extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1;

        TooManySteps() {
            super(null, null, false, false);
        }
    }

    /** A text that can be looked at so often: an expression that tries over and over looks again and again. */
    private static final class Counted implements CharSequence {
        private final String text;
        private long left;

        Counted(String text) {
            this.text = text;
            this.left = STEPS + (long) STEPS_PER_CHAR * text.length();
        }

        @Override
        public char charAt(int index) {
            if (--left < 0) {
                throw new TooManySteps();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
