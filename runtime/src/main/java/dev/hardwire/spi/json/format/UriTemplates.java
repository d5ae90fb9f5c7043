package dev.hardwire.spi.json.format;

import java.util.regex.Pattern;

/** Templates of RFC 6570. */
public final class UriTemplates {
    private static final String CHAR = "(?:[A-Za-z0-9_]|%[0-9A-Fa-f]{2})";
    private static final String VARIABLE = CHAR + "++(?:\\." + CHAR + "++)*+(?::[1-9][0-9]{0,3}+|\\*)?+";
    private static final Pattern EXPRESSION =
            Pattern.compile("[+#./;?&=,!@|]?+" + VARIABLE + "(?:," + VARIABLE + ")*+");

    private UriTemplates() {}

    /** Whether a text is a template: literals and expressions in braces. */
    public static boolean isTemplate(String text) {
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (c == '{') {
                int end = text.indexOf('}', at);
                if (end < 0 || !EXPRESSION.matcher(text).region(at + 1, end).matches()) {
                    return false;
                }
                at = end + 1;
            } else if (c == '%') {
                if (at + 2 >= text.length()
                        || !Addresses.isHex(text.charAt(at + 1))
                        || !Addresses.isHex(text.charAt(at + 2))) {
                    return false;
                }
                at += 3;
            } else if (isLiteral(c)) {
                at += Character.charCount(c);
            } else {
                return false;
            }
        }
        return true;
    }

    private static boolean isLiteral(int c) {
        return c > ' ' && c != 0x7f && "\"<>\\^`{|}".indexOf(c) < 0 && !Character.isISOControl(c);
    }
}
