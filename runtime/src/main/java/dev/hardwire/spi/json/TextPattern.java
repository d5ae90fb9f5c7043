package dev.hardwire.spi.json;

import java.io.Serial;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression to look for in texts of peers, with a bound: an expression such as {@code (a|aa)+$} can take longer
 * than the universe will last. A simple one, as most are, is no work for {@code java.util.regex}.
 */
public final class TextPattern {
    private static final int STEPS = 1_000_000;
    private static final int STEPS_PER_CHAR = 16;

    private final String source;
    private final @Nullable PatternSteps steps;
    /** Null where the steps do: most expressions are simple, and are compiled when a program starts. */
    private final @Nullable Pattern pattern;
    /** A search that nobody is busy with. */
    private final AtomicReference<@Nullable Search> spare = new AtomicReference<>();

    private TextPattern(String expression, String source) {
        this.source = source;
        this.steps = PatternSteps.of(expression);
        this.pattern = steps == null ? Pattern.compile(expression) : null;
    }

    /** An expression of {@code java.util.regex}. */
    public static TextPattern of(String expression) {
        return new TextPattern(expression, expression);
    }

    /**
     * An expression of {@code java.util.regex}.
     *
     * @param source as the document has it, where Java writes it differently
     */
    public static TextPattern of(String expression, String source) {
        return new TextPattern(expression, source);
    }

    /** The expression as the document has it. */
    @Override
    public String toString() {
        return source;
    }

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

    /** Whether it is found anywhere in a text; not where looking for it takes too long. */
    public boolean isFoundIn(String text) {
        try {
            return isIn(text);
        } catch (GivenUp e) {
            return false;
        }
    }

    /** Whether it is found anywhere in a text. */
    boolean isIn(String text) throws GivenUp {
        if (steps != null) {
            return steps.match(text);
        }
        Search kept = spare.getAndSet(null);
        Search search = kept == null ? new Search(Objects.requireNonNull(pattern)) : kept;
        boolean found = search.isIn(text);
        spare.set(search);
        return found;
    }

    /** Looks for a pattern in one text after the other. For one thread. */
    private static final class Search {
        private final Counted counted = new Counted();
        private final Matcher matcher;

        Search(Pattern pattern) {
            this.matcher = pattern.matcher(counted);
        }

        boolean isIn(String text) throws GivenUp {
            counted.set(text);
            try {
                return matcher.reset().find();
            } catch (TooManySteps e) {
                throw new GivenUp();
            } catch (StackOverflowError e) {
                // java.util.regex recurses once for each repetition of a group: the same attack on another resource
                throw new GivenUp();
            } finally {
                counted.set("");
            }
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
        private String text = "";
        private long left;

        void set(String newText) {
            this.text = newText;
            this.left = STEPS + (long) STEPS_PER_CHAR * newText.length();
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
