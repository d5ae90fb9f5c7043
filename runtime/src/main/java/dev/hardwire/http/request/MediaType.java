package dev.hardwire.http.request;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Compares the {@code Content-Type} of a request with what an operation takes. */
public final class MediaType {
    /** What a body is that says nothing of itself (RFC 9110, 8.3). */
    private static final String UNKNOWN = "application/octet-stream";

    private static final int EXACT = 3;

    private MediaType() {}

    /** The media type of a header's value, without parameters. */
    public static String of(String contentType) {
        int end = contentType.indexOf(';');
        return (end < 0 ? contentType : contentType.substring(0, end)).strip();
    }

    /**
     * Which of several media types a body is of, in any case: the one that says most, of these the first. A body that says
     * nothing of itself is {@code application/octet-stream}, and never guessed to be something else. JSON and forms are UTF-8: a {@code charset} that says otherwise does not fit.
     *
     * @param contentType of the request, or null
     * @param allowed in lower case; a range such as {@code image/*} allows all that are in it
     * @return its position; -1 where it is of none of them
     */
    public static int choose(@Nullable String contentType, List<String> allowed) {
        String given = contentType == null || contentType.isBlank() ? UNKNOWN : contentType;
        String type = of(given);
        int best = -1;
        int precision = 0;
        for (int i = 0; i < allowed.size() && precision < EXACT; i++) {
            int fits = precision(given, type, allowed.get(i));
            if (fits > precision) {
                best = i;
                precision = fits;
            }
        }
        return best;
    }

    /** How much an allowed media type says of a body; 0 where it is of another. */
    private static int precision(String contentType, String type, String allowed) {
        if (allowed.endsWith("/*")) {
            int prefix = allowed.length() - 1;
            return allowed.equals("*/*") ? 1 : type.regionMatches(true, 0, allowed, 0, prefix) ? 2 : 0;
        }
        boolean fits = allowed.equalsIgnoreCase(type)
                && (!isAlwaysUtf8(allowed) || isUtf8(contentType.substring(contentType.indexOf(type) + type.length())));
        return fits ? EXACT : 0;
    }

    private static boolean isAlwaysUtf8(String type) {
        return type.equals("application/json")
                || type.endsWith("+json")
                || type.equals("application/x-www-form-urlencoded");
    }

    /** Whether parameters of a media type name no charset but UTF-8. */
    private static boolean isUtf8(String parameters) {
        int charset = parameters.toLowerCase(Locale.ROOT).indexOf("charset=");
        if (charset < 0) {
            return true;
        }
        String value = parameters.substring(charset + 8).strip();
        return value.regionMatches(true, value.startsWith("\"") ? 1 : 0, "utf-8", 0, 5);
    }
}
