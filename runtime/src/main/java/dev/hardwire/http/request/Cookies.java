package dev.hardwire.http.request;

import java.util.ArrayList;
import java.util.List;

/** Finds cookies in {@code Cookie} headers (RFC 6265, 4.2.1). Values are as sent, without the quotes around them. */
public final class Cookies {
    private Cookies() {}

    /** The values of the cookies with this name in their order; empty where there is none. */
    public static List<String> all(List<String> headers, String name) {
        List<String> values = List.of();
        for (String header : headers) {
            int length = header.length();
            for (int start = 0; start < length; ) {
                int end = end(header, start);
                int equals = header.indexOf('=', start);
                if (equals >= 0
                        && equals < end
                        && header.substring(start, equals).strip().equals(name)) {
                    values = values.isEmpty() ? new ArrayList<>(1) : values;
                    values.add(unquoted(header.substring(equals + 1, end).strip()));
                }
                start = end + 1;
            }
        }
        return values;
    }

    /** The names of the cookies in their order, each as often as it occurs. */
    public static List<String> names(List<String> headers) {
        List<String> names = new ArrayList<>();
        for (String header : headers) {
            int length = header.length();
            for (int start = 0; start < length; ) {
                int end = end(header, start);
                int equals = header.indexOf('=', start);
                if (equals >= 0 && equals < end) {
                    names.add(header.substring(start, equals).strip());
                }
                start = end + 1;
            }
        }
        return names;
    }

    private static int end(String header, int start) {
        int semicolon = header.indexOf(';', start);
        return semicolon < 0 ? header.length() : semicolon;
    }

    private static String unquoted(String value) {
        int last = value.length() - 1;
        return last > 0 && value.charAt(0) == '"' && value.charAt(last) == '"' ? value.substring(1, last) : value;
    }
}
