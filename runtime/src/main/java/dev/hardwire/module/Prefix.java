package dev.hardwire.module;

import java.util.Arrays;
import java.util.List;

/** What the paths of a module begin with. */
final class Prefix {
    /** What a segment of a path may have as it is (RFC 3986, 3.3), beside letters and digits. */
    private static final String MARKS = "-._~!$&'()*+,;=:@";

    private Prefix() {}

    /**
     * Checks a prefix, for example {@code /admin} or {@code /shop/v2}.
     *
     * @throws IllegalArgumentException if it is none; the message says what is wrong with it
     */
    static String checked(String prefix) {
        if (!prefix.startsWith("/") || prefix.endsWith("/")) {
            throw refused(prefix, "must begin with a slash and not end with one");
        }
        for (String segment : segments(prefix)) {
            if (segment.isEmpty()) {
                throw refused(prefix, "has two slashes without a name between them");
            }
            if (segment.equals(".") || segment.equals("..")) {
                throw refused(prefix, "has a segment of dots, which clients take out of a path");
            }
        }
        prefix.chars().filter(c -> c != '/' && !isPlain(c)).findFirst().ifPresent(c -> {
            throw refused(
                    prefix,
                    "has the character '" + (char) c + "': letters, digits and " + MARKS
                            + " are possible, and no variables");
        });
        return prefix;
    }

    /** The segments of a prefix; none of an empty one. */
    static List<String> segments(String prefix) {
        return prefix.isEmpty() ? List.of() : Arrays.asList(prefix.substring(1).split("/", -1));
    }

    private static boolean isPlain(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || MARKS.indexOf(c) >= 0;
    }

    private static IllegalArgumentException refused(String prefix, String why) {
        return new IllegalArgumentException(
                "The prefix of a module is a path such as /admin; \"" + prefix + "\" " + why);
    }
}
