package dev.hardwire.processor.openapi.schema;

import java.io.Serial;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Translates a regular expression of ECMA-262 (with the flag u, as JSON Schema recommends) into one of
 * {@code java.util.regex} with the same meaning. What means something else in Java is written differently ({@code $} does
 * not match before a final line break, {@code \s} knows all spaces, {@code \b} is of ASCII); what Java cannot express, or
 * ECMA-262 does not have, is refused.
 */
public final class EcmaPattern {
    private static final String SPACES =
            "\\t\\n\\x0B\\f\\r \\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff";
    private static final String BOUNDARY = "(?:(?<=\\w)(?!\\w)|(?<!\\w)(?=\\w))";
    private static final String NO_BOUNDARY = "(?:(?<=\\w)(?=\\w)|(?<!\\w)(?!\\w))";
    /** All that {@link #SPACES} has not: within a class, a class with {@code ^} of its own would mean something else. */
    private static final String NO_SPACES =
            "\\x00-\\x08\\x0e-\\x1f\\x21-\\x9f\\xa1-\\u167f\\u1681-\\u1fff\\u200b-\\u2027"
                    + "\\u202a-\\u202e\\u2030-\\u205e\\u2060-\\u2fff\\u3001-\\ufefe\\uff00-\\x{10ffff}";

    private static final Pattern NAME = Pattern.compile("<([^>=!][^>]*)>");
    private static final Pattern QUANTIFIER = Pattern.compile("\\{[0-9]+(,[0-9]*)?}");

    private final String source;
    private final StringBuilder java = new StringBuilder();
    /** The groups that have a name, by it; Java knows fewer names, so that it gets numbers. */
    private final Map<String, Integer> names = new HashMap<>();

    private final Deque<Integer> open = new ArrayDeque<>();
    /** The groups that are closed, and take part in every match. */
    private final Set<Integer> certain = new HashSet<>();

    private int groups;
    private int at;

    /** Why a pattern is refused. */
    public static final class Refused extends Exception {
        @Serial
        private static final long serialVersionUID = 1;

        private final boolean unsupported;

        Refused(boolean unsupported, String text) {
            super(text, null, false, false);
            this.unsupported = unsupported;
        }

        /** Whether it is valid all the same. */
        public boolean isUnsupported() {
            return unsupported;
        }

        /** The end of a sentence that starts with the pattern. */
        public String text() {
            return String.valueOf(getMessage());
        }
    }

    private EcmaPattern(String source) {
        this.source = source;
    }

    /** The same pattern for {@code java.util.regex}, to be looked for anywhere in a text. */
    public static String toJava(String pattern) throws Refused {
        var translation = new EcmaPattern(pattern);
        translation.translate();
        String java = translation.java.toString();
        try {
            Pattern.compile(java);
        } catch (PatternSyntaxException e) {
            String description = String.valueOf(e.getDescription());
            if (description.startsWith("Look-behind group")) {
                throw new Refused(
                        true, "looks behind without a bound, which is not supported; write {0,99} for *, for example");
            }
            throw new Refused(false, "is no regular expression: " + description + "; correct it");
        }
        return java;
    }

    private void translate() throws Refused {
        boolean quantified = false;
        while (at < source.length()) {
            char c = source.charAt(at);
            Matcher count = QUANTIFIER.matcher(source).region(at, source.length());
            boolean counts = c == '{' && count.lookingAt();
            if (c == '+' && quantified) {
                // in Java it makes the quantifier possessive
                throw new Refused(
                        false, "is no regular expression of ECMA-262: nothing to repeat at " + at + "; take the + out");
            }
            quantified = counts || c == '*' || c == '+' || c == '?';
            switch (c) {
                case '\\' -> escape(false);
                case '[' -> characterClass();
                case '(' -> group();
                case ')' -> endGroup();
                case '.' -> literal("[^\\n\\r\\u2028\\u2029]");
                case '$' -> literal("\\z");
                // a brace that starts no quantifier is literal in ECMA-262 and an error in Java
                case '{' -> literal(counts ? "{" : "\\{");
                default -> literal(String.valueOf(c));
            }
            if (counts) {
                java.append(source, at, count.end());
                at = count.end();
            }
        }
    }

    private void literal(String text) {
        java.append(text);
        at++;
    }

    private void group() throws Refused {
        boolean special = source.startsWith("(?", at);
        boolean known = source.startsWith("(?:", at)
                || source.startsWith("(?=", at)
                || source.startsWith("(?!", at)
                || source.startsWith("(?<", at);
        if (special && !known) {
            throw new Refused(
                    false,
                    "is no regular expression of ECMA-262: it has no groups that start like that at " + at
                            + "; write it without");
        }
        Matcher name = NAME.matcher(source).region(Math.min(at + 2, source.length()), source.length());
        if (special && name.lookingAt()) {
            groups++;
            open.push(groups);
            names.put(name.group(1), groups);
            java.append('(');
            at = name.end();
        } else if (special) {
            open.push(0);
            java.append("(?");
            at += 2;
        } else {
            open.push(++groups);
            literal("(");
        }
    }

    private void endGroup() {
        literal(")");
        Integer group = open.poll();
        boolean optional = at < source.length() && "?*{".indexOf(source.charAt(at)) >= 0;
        if (group != null && group > 0 && open.isEmpty() && !optional && !hasAlternatives(source)) {
            certain.add(group);
        }
    }

    /** Whether the whole is alternatives, so that a group may be in one that was not taken. */
    private static boolean hasAlternatives(String source) {
        int depth = 0;
        boolean inClass = false;
        for (int i = 0; i < source.length(); i++) {
            switch (source.charAt(i)) {
                case '\\' -> i++;
                case '[' -> inClass = true;
                case ']' -> inClass = false;
                case '(' -> depth += inClass ? 0 : 1;
                case ')' -> depth -= inClass ? 0 : 1;
                case '|' -> {
                    if (depth == 0 && !inClass) {
                        return true;
                    }
                }
                default -> {}
            }
        }
        return false;
    }

    /** What a group has matched, where it has for sure: otherwise it means something else in Java. */
    private void backReference(int group) throws Refused {
        if (!certain.contains(group)) {
            throw new Refused(
                    true,
                    "has a back reference to a group that may not have matched, which is not supported; write it without");
        }
        java.append("(?:\\").append(group).append(')');
    }

    private void characterClass() throws Refused {
        if (source.startsWith("[]", at)) {
            java.append("(?!)");
            at += 2;
            return;
        }
        if (source.startsWith("[^]", at)) {
            java.append("[\\s\\S]");
            at += 3;
            return;
        }
        literal("[");
        if (at < source.length() && source.charAt(at) == '^') {
            literal("^");
        }
        while (at < source.length() && source.charAt(at) != ']') {
            char c = source.charAt(at);
            if (c == '\\') {
                escape(true);
            } else {
                // a class in a class and an intersection are Java's own
                literal(c == '[' || c == '&' ? "\\" + c : String.valueOf(c));
            }
        }
        if (at == source.length()) {
            throw new Refused(false, "is no regular expression: a class of characters has no end; add ]");
        }
        literal("]");
    }

    private void escape(boolean inClass) throws Refused {
        if (at + 1 == source.length()) {
            throw new Refused(false, "is no regular expression: it ends with a backslash; take it out or double it");
        }
        char c = source.charAt(at + 1);
        at += 2;
        switch (c) {
            case 'd', 'D', 'w', 'W', 't', 'n', 'f', 'r', 'x' ->
                java.append('\\').append(c);
            case 'c' -> control();
            case 'u' -> unicode();
            case 's' -> java.append(inClass ? SPACES : "[" + SPACES + "]");
            case 'S' -> java.append(inClass ? NO_SPACES : "[^" + SPACES + "]");
            case 'v' -> java.append("\\x0B");
            case 'p', 'P' -> property(c);
            case 'b' -> java.append(inClass ? "\\x08" : BOUNDARY);
            case 'B' -> java.append(NO_BOUNDARY);
            case '0' -> octal();
            case 'k' -> {
                Matcher name = NAME.matcher(source).region(at, source.length());
                boolean named = name.lookingAt();
                at = named ? name.end() : at;
                backReference(named ? names.getOrDefault(name.group(1), 0) : 0);
            }
            case '1', '2', '3', '4', '5', '6', '7', '8', '9' -> {
                int start = at - 1;
                while (at < source.length() && Character.digit(source.charAt(at), 10) >= 0 && at - start < 4) {
                    at++;
                }
                backReference(Integer.parseInt(source.substring(start, at)));
            }
            default -> {
                if (Character.isLetterOrDigit(c)) {
                    throw new Refused(
                            false,
                            "is no regular expression of ECMA-262, which has no \\" + c
                                    + (c == 'A' ? "; use ^" : c == 'z' || c == 'Z' ? "; use $" : "; write it without"));
                }
                java.append('\\').append(c);
            }
        }
    }

    /** The character with the number 0, or, as browsers read it, with an octal one. */
    private void octal() {
        int value = 0;
        for (int digits = 0; digits < 2 && at < source.length(); digits++) {
            int digit = Character.digit(source.charAt(at), 8);
            if (digit < 0) {
                break;
            }
            value = value * 8 + digit;
            at++;
        }
        java.append(String.format(Locale.ROOT, "\\x%02x", value));
    }

    private void unicode() {
        boolean codePoint = source.startsWith("{", at) && source.indexOf('}', at) > 0;
        java.append(codePoint ? "\\x" : "\\u");
        if (codePoint) {
            int end = source.indexOf('}', at) + 1;
            java.append(source, at, end);
            at = end;
        }
    }

    /** A control character by its letter; Java wants it in upper case. */
    private void control() throws Refused {
        char letter = at < source.length() ? source.charAt(at) : ' ';
        if (!((letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z'))) {
            throw new Refused(false, "is no regular expression of ECMA-262: no letter behind \\c at " + at);
        }
        java.append(String.format(Locale.ROOT, "\\x%02x", letter % 32));
        at++;
    }

    private void property(char c) throws Refused {
        int end = source.startsWith("{", at) ? source.indexOf('}', at) : -1;
        String name = end < 0 ? null : UnicodeProperty.java(source.substring(at + 1, end));
        if (name == null) {
            throw new Refused(
                    true, "has a \\" + c + " of Unicode that is not supported; use a general category such as \\p{L}");
        }
        at = end + 1;
        java.append('\\').append(c).append('{').append(name).append('}');
    }
}
