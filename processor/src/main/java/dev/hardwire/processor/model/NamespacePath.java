package dev.hardwire.processor.model;

import dev.hardwire.processor.model.Operation.Segment;
import java.io.Serial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * The path of a namespace: written, {@code /chat}; dynamic, <code>/org-{id}</code> or <code>/org-{id:[a-z]+}</code>; or {@code *}.
 *
 * @param text as it is written
 * @param template of a dynamic one its whole name as if it were one segment, whose text may have slashes, but not the values of
 *     its variables; else null
 * @param patterns of the variables, in their order; null of one that has none
 */
public record NamespacePath(String text, Segment.@Nullable Template template, List<@Nullable String> patterns) {
    /** The path of the namespace that serves what nobody else does. */
    public static final String ANY = "*";

    /** What says more of a name first: more literal text, then more patterns. */
    public static final Comparator<NamespacePath> SPECIFIC_FIRST = Comparator.comparingInt(NamespacePath::literalLength)
            .thenComparingLong(NamespacePath::patternCount)
            .reversed();

    private static final Pattern LITERAL = Pattern.compile("[^\\s,?#{}*]*");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");

    public NamespacePath {
        patterns = Collections.unmodifiableList(new ArrayList<>(patterns));
    }

    /** Why a text is no path of a namespace. */
    public static final class Malformed extends Exception {
        @Serial
        private static final long serialVersionUID = 1;

        private final String rule;

        Malformed(String rule) {
            super(rule, null, false, false);
            this.rule = rule;
        }

        /** What a path does that this one does not, as the end of a sentence that begins with {@code a path}. */
        public String rule() {
            return rule;
        }
    }

    /** A path; one that is none, which was reported, as if it were written. */
    public static NamespacePath of(String text) {
        try {
            return parse(text);
        } catch (Malformed e) {
            return new NamespacePath(text, null, List.of());
        }
    }

    /**
     * Reads a path.
     *
     * @throws Malformed if it is none
     */
    public static NamespacePath parse(String text) throws Malformed {
        return text.equals(ANY) ? new NamespacePath(text, null, List.of()) : new Reader(text).read();
    }

    /** Whether it is the wildcard. */
    public boolean isAny() {
        return text.equals(ANY);
    }

    /** Its variables, as those of one segment. */
    public List<Segment> segments() {
        return template == null ? List.of() : List.of(template);
    }

    /** Whether a name may have the forms of both; patterns are not looked at. */
    public boolean overlaps(NamespacePath other) {
        return template != null && other.template != null && NamespaceOverlap.of(template, other.template);
    }

    private int literalLength() {
        return template == null
                ? text.length()
                : template.literals().stream().mapToInt(String::length).sum();
    }

    private long patternCount() {
        return patterns.stream().filter(Objects::nonNull).count();
    }

    /** Reads one text. */
    private static final class Reader {
        private final String text;
        private final List<String> literals = new ArrayList<>();
        private final List<String> variables = new ArrayList<>();
        private final List<@Nullable String> patterns = new ArrayList<>();
        private final Set<String> seen = new HashSet<>();
        private int at;

        Reader(String text) {
            this.text = text;
        }

        NamespacePath read() throws Malformed {
            if (!text.startsWith("/")) {
                throw new Malformed("starts with a slash");
            }
            literal();
            while (at < text.length()) {
                variable();
                literal();
            }
            for (String between : literals.subList(1, Math.max(1, literals.size() - 1))) {
                if (between.isEmpty()) {
                    throw new Malformed("has text between two variables");
                }
            }
            return new NamespacePath(
                    text, variables.isEmpty() ? null : new Segment.Template(literals, variables), patterns);
        }

        private void literal() throws Malformed {
            int end = text.indexOf('{', at);
            String literal = text.substring(at, end < 0 ? text.length() : end);
            if (!LITERAL.matcher(literal).matches()) {
                throw new Malformed("has no space, comma, question mark, #, * or single brace");
            }
            literals.add(literal);
            at += literal.length();
        }

        private void variable() throws Malformed {
            int end = closing();
            String inside = text.substring(at + 1, end);
            int colon = inside.indexOf(':');
            String name = colon < 0 ? inside : inside.substring(0, colon);
            if (!NAME.matcher(name).matches() || !seen.add(name)) {
                throw new Malformed("has variables of letters, digits, _, . and -, each with a name of its own");
            }
            variables.add(name);
            patterns.add(colon < 0 ? null : pattern(inside.substring(colon + 1)));
            at = end + 1;
        }

        private static String pattern(String pattern) throws Malformed {
            try {
                Pattern.compile(pattern);
                return pattern;
            } catch (PatternSyntaxException e) {
                throw new Malformed(
                        "has patterns of java.util.regex, which \"" + pattern + "\" is not: " + e.getDescription());
            }
        }

        /** Where the variable ends that begins here; its pattern may have braces in pairs, others behind a backslash. */
        private int closing() throws Malformed {
            int depth = 0;
            for (int i = at; i < text.length(); i++) {
                switch (text.charAt(i)) {
                    case '\\' -> i++;
                    case '{' -> depth++;
                    case '}' -> {
                        depth--;
                        if (depth == 0) {
                            return i;
                        }
                    }
                    default -> {
                        // a part of the name or pattern
                    }
                }
            }
            throw new Malformed("has its braces in pairs");
        }
    }
}
