package dev.hardwire.spi;

/**
 * A path segment of several parts, such as {@code {name}:cancel} or {@code {base}...{head}}: literals with a variable between
 * each two of them. A variable has at least one character and goes up to the next occurrence of the literal behind it.
 * Immutable and thread-safe.
 */
public final class SegmentTemplate {
    private final String[] literals;

    private SegmentTemplate(String[] literals) {
        this.literals = literals;
    }

    /**
     * A template.
     *
     * @param literals the text before each variable and behind the last one, percent-decoded; the first and the last may be
     *     empty, no other
     * @throws IllegalArgumentException if there is no variable, or no text between two of them
     */
    public static SegmentTemplate of(String... literals) {
        if (literals.length < 2) {
            throw new IllegalArgumentException("A template has a variable");
        }
        for (int i = 1; i < literals.length - 1; i++) {
            if (literals[i].isEmpty()) {
                throw new IllegalArgumentException("Two variables of a template have text between them");
            }
        }
        return new SegmentTemplate(literals.clone());
    }

    /** Whether a segment, percent-decoded, is of this form. */
    public boolean matches(String segment) {
        return segment.startsWith(literals[0]) && end(segment, literals.length - 2) >= 0;
    }

    /**
     * The value of a variable in a segment that {@link #matches}.
     *
     * @param variable counted from 0
     */
    public String value(String segment, int variable) {
        int start = variable == 0 ? literals[0].length() : end(segment, variable - 1) + literals[variable].length();
        return segment.substring(start, end(segment, variable));
    }

    private int tail() {
        return literals[literals.length - 1].length();
    }

    /** Where a variable ends; -1 if the segment is not of this form up to there. */
    private int end(String segment, int variable) {
        int at = literals[0].length();
        for (int i = 0; i < variable; i++) {
            int next = segment.indexOf(literals[i + 1], at + 1);
            if (next < 0) {
                return -1;
            }
            at = next + literals[i + 1].length();
        }
        if (variable < literals.length - 2) {
            return segment.indexOf(literals[variable + 1], at + 1);
        }
        int end = segment.length() - tail();
        return end > at && segment.endsWith(literals[literals.length - 1]) ? end : -1;
    }
}
