package dev.hardwire.engineio;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** Makes ids that nobody can guess: 20 characters of base64url, 120 random bits. Thread-safe. */
public final class SessionIds {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 15;
    private static final Pattern VALID = Pattern.compile("[A-Za-z0-9_-]{16,128}");

    private SessionIds() {}

    /** A new id. */
    public static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether a text from elsewhere can be an id: in a query, a cookie and JSON as it is, and of a length that can be a secret. */
    static boolean isValid(String id) {
        return VALID.matcher(id).matches();
    }
}
