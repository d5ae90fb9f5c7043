package dev.hardwire.http.file;

import java.util.List;

/** Compares the lists of entity tags that {@code If-Match} and {@code If-None-Match} have (RFC 9110, 8.8.3). */
final class EntityTags {
    private EntityTags() {}

    /**
     * Whether one of the tags is the same; {@code *} is any.
     *
     * @param headers the values of the header, each a list
     * @param weakly whether it is enough that the tags between the quotes are the same; else both must be strong
     */
    static boolean contain(List<String> headers, String etag, boolean weakly) {
        for (String header : headers) {
            if (header.strip().equals("*") || contains(header, etag, weakly)) {
                return true;
            }
        }
        return false;
    }

    private static boolean contains(String header, String etag, boolean weakly) {
        for (int open = header.indexOf('"'); open >= 0; ) {
            int close = header.indexOf('"', open + 1);
            if (close < 0) {
                return false;
            }
            boolean weak = open >= 2 && header.startsWith("W/", open - 2);
            if (same(header.substring(open, close + 1), weak, etag, weakly)) {
                return true;
            }
            open = header.indexOf('"', close + 1);
        }
        return false;
    }

    private static boolean same(String quoted, boolean weak, String etag, boolean weakly) {
        boolean ownIsWeak = etag.startsWith("W/");
        return (weakly || (!weak && !ownIsWeak)) && quoted.equals(ownIsWeak ? etag.substring(2) : etag);
    }
}
