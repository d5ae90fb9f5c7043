package dev.hardwire.http.answer;

import java.util.regex.Pattern;

/** Refuses headers that cannot be sent. */
public final class HeaderText {
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    private HeaderText() {}

    /**
     * Checks a header that an application names.
     *
     * @throws IllegalArgumentException if its name is no token (RFC 9110, 5.6.2), or its value cannot be sent
     */
    static void check(String name, String value) {
        if (!TOKEN.matcher(name).matches()) {
            throw new IllegalArgumentException("\"" + name + "\" cannot be the name of a header");
        }
        checkText(name, value);
    }

    /**
     * Refuses what would end the line of a header early, whoever it comes from, and what is not ASCII.
     *
     * @throws IllegalArgumentException if the name or value has such a character
     */
    public static void checkLine(String name, String value) {
        checkText(name, name);
        checkText(name, value);
    }

    private static void checkText(String name, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < ' ' && c != '\t') || c >= 0x7f) {
                throw new IllegalArgumentException("The header " + name + " cannot have the character " + (int) c);
            }
        }
    }
}
