package dev.hardwire.http.answer;

/** Refuses headers that cannot be sent. */
final class HeaderText {
    private HeaderText() {}

    /**
     * Checks a header.
     *
     * @throws IllegalArgumentException if it would end its line early, or is not ASCII
     */
    static void check(String name, String value) {
        if (name.isEmpty() || name.indexOf(':') >= 0 || name.indexOf(' ') >= 0) {
            throw new IllegalArgumentException("\"" + name + "\" cannot be the name of a header");
        }
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
