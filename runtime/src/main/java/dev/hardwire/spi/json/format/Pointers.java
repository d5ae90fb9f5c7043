package dev.hardwire.spi.json.format;

/** JSON Pointers. */
public final class Pointers {
    private Pointers() {}

    /** RFC 6901, section 3. */
    public static boolean isPointer(String text) {
        if (!text.isEmpty() && text.charAt(0) != '/') {
            return false;
        }
        for (int i = text.indexOf('~'); i >= 0; i = text.indexOf('~', i + 1)) {
            char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            if (next != '0' && next != '1') {
                return false;
            }
        }
        return true;
    }

    /** A relative JSON Pointer: a number, then {@code #} or a pointer. */
    public static boolean isRelative(String text) {
        int digits = 0;
        while (digits < text.length() && Times.isDigit(text.charAt(digits))) {
            digits++;
        }
        if (digits == 0 || (digits > 1 && text.charAt(0) == '0')) {
            return false;
        }
        String rest = text.substring(digits);
        return rest.equals("#") || isPointer(rest);
    }
}
