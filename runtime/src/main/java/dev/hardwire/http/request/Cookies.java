package dev.hardwire.http.request;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds a cookie in {@code Cookie} headers (RFC 6265, 4.2.1). */
public final class Cookies {
    private Cookies() {}

    /** The value of the first cookie with this name, without the quotes around it, or null. */
    public static @Nullable String find(List<String> headers, String name) {
        for (String header : headers) {
            String value = find(header, name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static @Nullable String find(String header, String name) {
        int length = header.length();
        for (int start = 0; start < length; ) {
            int semicolon = header.indexOf(';', start);
            int end = semicolon < 0 ? length : semicolon;
            int equals = header.indexOf('=', start);
            if (equals >= 0
                    && equals < end
                    && header.substring(start, equals).strip().equals(name)) {
                return unquoted(header.substring(equals + 1, end).strip());
            }
            start = end + 1;
        }
        return null;
    }

    private static String unquoted(String value) {
        int last = value.length() - 1;
        return last > 0 && value.charAt(0) == '"' && value.charAt(last) == '"' ? value.substring(1, last) : value;
    }
}
