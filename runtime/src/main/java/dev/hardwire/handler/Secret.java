package dev.hardwire.handler;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Compares secrets such as keys and passwords. */
public final class Secret {
    private Secret() {}

    /**
     * Whether two texts are equal, in a time that does not tell how much of them is: the time depends on the length of the
     * given one only.
     *
     * @param given what a client has sent
     * @param expected the secret
     */
    public static boolean equal(String given, String expected) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }
}
