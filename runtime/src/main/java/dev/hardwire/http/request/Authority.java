package dev.hardwire.http.request;

/** The host that a request names, and its port (RFC 9110, 7.2; RFC 3986, 3.2). */
public final class Authority {
    /** What a host has beside letters and digits. */
    private static final String OTHERS = "-._~!$&'()*+,;=%";

    private Authority() {}

    /** Whether this is a host, maybe with a port; or nothing at all. No user, no path. */
    public static boolean isValid(CharSequence text) {
        int length = text.length();
        if (length == 0) {
            return true;
        }
        int end = text.charAt(0) == '[' ? endOfAddress(text) : endOfName(text);
        return end > 0 && (end == length || (text.charAt(end) == ':' && isPort(text, end + 1)));
    }

    private static int endOfName(CharSequence text) {
        int i = 0;
        while (i < text.length() && (isAlphanumeric(text.charAt(i)) || OTHERS.indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        return i;
    }

    /** Where an address in brackets ends; 0 if it does not. */
    private static int endOfAddress(CharSequence text) {
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ']') {
                return i > 1 ? i + 1 : 0;
            }
            if (!isAlphanumeric(c) && c != ':' && c != '.') {
                return 0;
            }
        }
        return 0;
    }

    private static boolean isPort(CharSequence text, int start) {
        for (int i = start; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return text.length() - start <= 5;
    }

    private static boolean isAlphanumeric(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
    }
}
