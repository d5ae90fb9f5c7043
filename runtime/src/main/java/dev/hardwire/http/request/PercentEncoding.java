package dev.hardwire.http.request;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Decodes percent-encoded text (RFC 3986, 2.1) as UTF-8. */
final class PercentEncoding {
    private PercentEncoding() {}

    /** Whether there is an escape, a percent sign and two hexadecimal digits, at a position. */
    static boolean isEscape(String text, int at, int end) {
        return at + 2 < end
                && Character.digit(text.charAt(at + 1), 16) >= 0
                && Character.digit(text.charAt(at + 2), 16) >= 0;
    }

    /**
     * Decodes a part of a text once.
     *
     * @param plusIsSpace whether a plus sign is a space, as in queries
     * @return null where an escape is incomplete or the bytes are not UTF-8
     */
    static @Nullable String decode(String text, int start, int end, boolean plusIsSpace) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == '%' || (c == '+' && plusIsSpace)) {
                return decodeFrom(text, start, i, end, plusIsSpace);
            }
        }
        return text.substring(start, end);
    }

    private static @Nullable String decodeFrom(String text, int start, int first, int end, boolean plusIsSpace) {
        byte[] bytes = new byte[end - start];
        int size = 0;
        for (int i = start; i < first; i++) {
            bytes[size++] = (byte) text.charAt(i);
        }
        for (int i = first; i < end; i++) {
            char c = text.charAt(i);
            if (c == '%') {
                if (!isEscape(text, i, end)) {
                    return null;
                }
                bytes[size++] =
                        (byte) (Character.digit(text.charAt(i + 1), 16) << 4 | Character.digit(text.charAt(i + 2), 16));
                i += 2;
            } else if (c >= 0x80) {
                return null; // a target is ASCII; what is not must be encoded
            } else {
                bytes[size++] = (byte) (c == '+' && plusIsSpace ? ' ' : c);
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, size))
                    .toString();
        } catch (CharacterCodingException e) {
            return null; // not UTF-8
        }
    }
}
