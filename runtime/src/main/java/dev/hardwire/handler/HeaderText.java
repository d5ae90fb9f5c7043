package dev.hardwire.handler;

import java.util.Locale;
import java.util.Set;

/** Refuses headers that cannot be sent where they are made, so that the stack trace shows who made them. */
final class HeaderText {
    private static final String TOKEN = "!#$%&'*+-.^_`|~";

    private HeaderText() {}

    /**
     * Checks a header.
     *
     * @param reserved names in lower case that it cannot have
     * @throws IllegalArgumentException if it cannot be sent
     */
    static void check(String name, String value, Set<String> reserved) {
        if (!isToken(name)) {
            throw new IllegalArgumentException("\"" + name + "\" cannot be the name of a header");
        }
        if (reserved.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("The header " + name + " is set by the server");
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if ((c < ' ' && c != '\t') || c >= 0x7f) {
                throw new IllegalArgumentException("The header " + name + " cannot have the character " + (int) c);
            }
        }
    }

    /** Whether a text is a token (RFC 9110, 5.6.2). */
    static boolean isToken(String text) {
        return !text.isEmpty()
                && text.chars()
                        .allMatch(c -> (c >= '0' && c <= '9')
                                || (c >= 'a' && c <= 'z')
                                || (c >= 'A' && c <= 'Z')
                                || TOKEN.indexOf(c) >= 0);
    }
}
