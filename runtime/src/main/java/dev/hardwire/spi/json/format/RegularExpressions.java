package dev.hardwire.spi.json.format;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** Regular expressions of ECMA-262 with the flag u, by their grammar; not compiled, as Java's are others. */
public final class RegularExpressions {
    private static final String SYNTAX = "^$\\.*+?()[]{}|/";
    private static final long MAX_COUNT = 1L << 53;

    private final String text;
    private final Set<String> names = new HashSet<>();
    private final Set<String> references = new HashSet<>();
    /** For each group that is open, whether it can be repeated. */
    private final Deque<Boolean> open = new ArrayDeque<>();

    private int at;
    private int groups;
    private long highestReference;
    /** Whether what was just read can be repeated. */
    private boolean repeatable;

    private RegularExpressions(String text) {
        this.text = text;
    }

    /** Whether a text is a regular expression. */
    public static boolean isExpression(String text) {
        return new RegularExpressions(text).isValid();
    }

    private boolean isValid() {
        while (at < text.length()) {
            if (!term()) {
                return false;
            }
        }
        return open.isEmpty() && highestReference <= groups && names.containsAll(references);
    }

    private boolean term() {
        char c = text.charAt(at++);
        return switch (c) {
            case '(' -> group();
            case ')' -> close();
            case '[' -> repeats(characterClass());
            case '\\' -> escape();
            case '*', '+', '?' -> quantified();
            case '{' -> count() && quantified();
            case ']', '}' -> false;
            case '|', '^', '$' -> {
                repeatable = false;
                yield true;
            }
            default -> repeats(true);
        };
    }

    private boolean repeats(boolean valid) {
        repeatable = true;
        return valid;
    }

    private boolean quantified() {
        boolean valid = repeatable;
        repeatable = false;
        skip('?');
        return valid;
    }

    /** The rest of <code>{1}</code>, <code>{1,}</code> or <code>{1,2}</code>. */
    private boolean count() {
        long min = number();
        long max = min;
        if (skip(',')) {
            max = at < text.length() && text.charAt(at) == '}' ? MAX_COUNT : number();
        }
        return min >= 0 && max >= min && skip('}');
    }

    /** A decimal number, or -1. */
    private long number() {
        int start = at;
        long number = 0;
        while (at < text.length() && Times.isDigit(text.charAt(at))) {
            number = Math.min(MAX_COUNT, number * 10 + text.charAt(at++) - '0');
        }
        return at == start ? -1 : number;
    }

    private boolean skip(char c) {
        boolean there = at < text.length() && text.charAt(at) == c;
        at += there ? 1 : 0;
        return there;
    }

    private boolean skip(String start) {
        boolean there = text.startsWith(start, at);
        at += there ? start.length() : 0;
        return there;
    }

    private boolean group() {
        repeatable = false;
        if (skip("?:")) {
            open.push(true);
        } else if (skip("?=") || skip("?!") || skip("?<=") || skip("?<!")) {
            open.push(false);
        } else if (skip("?<")) {
            groups++;
            open.push(true);
            String name = name();
            return !name.isEmpty() && names.add(name);
        } else {
            groups++;
            open.push(true);
            return !skip('?');
        }
        return true;
    }

    /** A name and the {@code >} behind it; empty where there is none. */
    private String name() {
        int end = text.indexOf('>', at);
        String name = end < 0 ? "" : text.substring(at, end);
        at = end < 0 ? at : end + 1;
        boolean valid = !name.isEmpty()
                && (Character.isUnicodeIdentifierStart(name.codePointAt(0)) || "$_".indexOf(name.charAt(0)) >= 0)
                && name.codePoints().allMatch(c -> Character.isUnicodeIdentifierPart(c) || c == '$');
        return valid ? name : "";
    }

    private boolean close() {
        if (open.isEmpty()) {
            return false;
        }
        repeatable = open.pop();
        return true;
    }

    private boolean escape() {
        if (at == text.length()) {
            return false;
        }
        char c = text.charAt(at);
        if (c == 'b' || c == 'B') {
            at++;
            repeatable = false;
            return true;
        }
        if (c == 'k') {
            at++;
            String name = skip('<') ? name() : "";
            references.add(name);
            return repeats(!name.isEmpty());
        }
        if (c >= '1' && c <= '9') {
            highestReference = Math.max(highestReference, number());
            return repeats(true);
        }
        return repeats(character() != NONE);
    }

    private static final int NONE = -2;
    /** Several characters, such as those of {@code \d}. */
    private static final int SEVERAL = -1;

    /** The character of an escape whose backslash was read. */
    private int character() {
        if (at == text.length()) {
            return NONE;
        }
        char c = text.charAt(at++);
        return switch (c) {
            case 'd', 'D', 's', 'S', 'w', 'W' -> SEVERAL;
            case 'p', 'P' -> property() ? SEVERAL : NONE;
            case 't', 'n', 'v', 'f', 'r' -> "\t\n\u000b\f\r".charAt("tnvfr".indexOf(c));
            case 'c' -> {
                int letter = at < text.length() ? text.charAt(at++) : 0;
                boolean valid = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
                yield valid ? letter % 32 : NONE;
            }
            case '0' -> at < text.length() && Times.isDigit(text.charAt(at)) ? NONE : 0;
            case 'x' -> hexadecimal(2);
            case 'u' -> unicode();
            default -> SYNTAX.indexOf(c) >= 0 ? c : NONE;
        };
    }

    private boolean property() {
        int end = text.indexOf('}', at);
        boolean valid = skip('{') && end > at && text.substring(at, end).matches("[A-Za-z_]+(=[A-Za-z0-9_]+)?");
        at = valid ? end + 1 : at;
        return valid;
    }

    private int hexadecimal(int digits) {
        if (at + digits > text.length()
                || !text.substring(at, at + digits).chars().allMatch(Addresses::isHex)) {
            return NONE;
        }
        at += digits;
        return Integer.parseInt(text.substring(at - digits, at), 16);
    }

    private int unicode() {
        if (!skip('{')) {
            int first = hexadecimal(4);
            if (first >= Character.MIN_HIGH_SURROGATE
                    && first <= Character.MAX_HIGH_SURROGATE
                    && text.startsWith("\\u", at)) {
                int before = at;
                at += 2;
                int second = hexadecimal(4);
                if (second >= Character.MIN_LOW_SURROGATE && second <= Character.MAX_LOW_SURROGATE) {
                    return Character.toCodePoint((char) first, (char) second);
                }
                at = before;
            }
            return first;
        }
        int end = text.indexOf('}', at);
        if (end <= at || end - at > 8 || !text.substring(at, end).chars().allMatch(Addresses::isHex)) {
            return NONE;
        }
        long point = Long.parseLong(text.substring(at, end), 16);
        at = end + 1;
        return point > Character.MAX_CODE_POINT ? NONE : (int) point;
    }

    private boolean characterClass() {
        skip('^');
        while (at < text.length() && text.charAt(at) != ']') {
            int first = member();
            if (first == NONE) {
                return false;
            }
            boolean range = at + 1 < text.length() && text.charAt(at) == '-' && text.charAt(at + 1) != ']';
            if (range) {
                at++;
                int last = member();
                if (first == SEVERAL || last < first) {
                    return false;
                }
            }
        }
        return skip(']');
    }

    private int member() {
        int c = text.codePointAt(at);
        at += Character.charCount(c);
        if (c != '\\') {
            return c;
        }
        if (skip('b')) {
            return '\b';
        }
        return skip('-') ? '-' : character();
    }
}
