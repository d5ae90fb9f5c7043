package dev.hardwire.spi;

import dev.hardwire.spi.json.TextPattern;
import org.jspecify.annotations.Nullable;

/**
 * The names of a dynamic namespace, such as {@code /org-{id}}: literals with a variable between each two of them. A variable
 * has at least one character and no slash, goes up to the next occurrence of the literal behind it, and is as its pattern
 * says where it has one. Names are compared as they are sent: nothing is decoded. Immutable and thread-safe.
 */
public final class NamespaceTemplate {
    private final SegmentTemplate form;
    private final @Nullable TextPattern[] patterns;

    private NamespaceTemplate(SegmentTemplate form, @Nullable TextPattern[] patterns) {
        this.form = form;
        this.patterns = patterns;
    }

    /**
     * A template.
     *
     * @param literals the text before each variable and behind the last one; only the last may be empty
     * @throws IllegalArgumentException if there is no variable, or no text between two of them
     */
    public static NamespaceTemplate of(String... literals) {
        return new NamespaceTemplate(SegmentTemplate.of(literals), new TextPattern[literals.length - 1]);
    }

    /**
     * The same with a pattern for one variable.
     *
     * @param variable counted from 0
     * @param pattern an expression of {@code java.util.regex} that the whole value matches; a value with which that takes too
     *     long does not
     */
    public NamespaceTemplate where(int variable, String pattern) {
        @Nullable TextPattern[] more = patterns.clone();
        more[variable] = TextPattern.of("^(?:" + pattern + ")\\z", pattern);
        return new NamespaceTemplate(form, more);
    }

    /** Whether a name is of this form. */
    public boolean matches(String name) {
        if (!form.matches(name)) {
            return false;
        }
        for (int i = 0; i < patterns.length; i++) {
            String value = form.value(name, i);
            TextPattern pattern = patterns[i];
            if (value.indexOf('/') >= 0 || (pattern != null && !pattern.isFoundIn(value))) {
                return false;
            }
        }
        return true;
    }
}
