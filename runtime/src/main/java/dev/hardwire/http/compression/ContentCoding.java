package dev.hardwire.http.compression;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The codings of bodies that the JDK knows (RFC 9110, 8.4.1); in the order in which the server prefers them. */
public enum ContentCoding {
    /** The usual one. */
    GZIP("gzip"),
    /** The same without a checksum worth the name; in requests also without the header that it should have. */
    DEFLATE("deflate");

    /** What the server takes, as {@code Accept-Encoding} says it. */
    public static final String ACCEPTED = "gzip, deflate";

    private final String token;

    ContentCoding(String token) {
        this.token = token;
    }

    /** Its name in headers. */
    public String token() {
        return token;
    }

    /** The coding of a name, in any case; null where it is none of these. */
    public static @Nullable ContentCoding of(CharSequence name) {
        return switch (name.toString().strip().toLowerCase(Locale.ROOT)) {
            case "gzip", "x-gzip" -> GZIP;
            case "deflate" -> DEFLATE;
            default -> null;
        };
    }

    /** Whether a name says that a body is not coded. */
    public static boolean isIdentity(CharSequence name) {
        String stripped = name.toString().strip();
        return stripped.isEmpty() || stripped.equalsIgnoreCase("identity");
    }

    /**
     * The coding that a client likes best.
     *
     * @param acceptEncoding the header's value
     * @return null where an answer is to be sent as it is: the client accepts neither, or likes that better
     */
    public static @Nullable ContentCoding preferred(String acceptEncoding) {
        Preferences preferences = Preferences.of(acceptEncoding);
        ContentCoding best = preferences.gzip() >= preferences.deflate() ? GZIP : DEFLATE;
        int quality = Math.max(preferences.gzip(), preferences.deflate());
        return quality > 0 && quality >= preferences.identity() ? best : null;
    }
}
