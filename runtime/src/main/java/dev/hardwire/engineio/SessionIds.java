package dev.hardwire.engineio;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes ids that nobody can guess: 20 characters of base64url, 120 random bits. Thread-safe. */
public final class SessionIds {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 15;

    private SessionIds() {}

    /** A new id. */
    public static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
