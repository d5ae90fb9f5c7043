package dev.hardwire.http.request;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Compares the {@code Content-Type} of a request with what an operation takes. */
public final class MediaType {
    /** What a body is that says nothing of itself (RFC 9110, 8.3). */
    private static final String UNKNOWN = "application/octet-stream";

    private MediaType() {}

    /** The media type of a header's value, without parameters. */
    public static String of(String contentType) {
        int end = contentType.indexOf(';');
        return (end < 0 ? contentType : contentType.substring(0, end)).strip();
    }

    /**
     * Whether a body is of a media type, in any case. JSON is UTF-8: a {@code charset} that says otherwise does not fit.
     *
     * @param contentType of the request, or null
     * @param allowed in lower case; a range such as {@code image/*} allows all that are in it
     */
    public static boolean fits(@Nullable String contentType, String allowed) {
        String type = contentType == null ? UNKNOWN : of(contentType);
        if (allowed.endsWith("/*")) {
            int prefix = allowed.length() - 1;
            return allowed.equals("*/*") || type.regionMatches(true, 0, allowed, 0, prefix);
        }
        return allowed.equalsIgnoreCase(type)
                && (contentType == null || !isJson(allowed) || isUtf8(contentType.substring(type.length())));
    }

    private static boolean isJson(String type) {
        return type.equals("application/json") || type.endsWith("+json");
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
