package dev.hardwire.spi;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Bytes that are text in the charset of their media type. */
public final class EncodedText {
    private static final String CHARSET = "charset=";

    private EncodedText() {}

    /**
     * The text that bytes are.
     *
     * @param contentType the media type with its parameters; UTF-8 where it has no charset, or is null
     * @return null where they are not text in that charset
     * @throws UnsupportedCharsetException if nobody knows the charset
     */
    public static @Nullable String decode(byte[] bytes, int length, @Nullable String contentType) {
        try {
            return charset(contentType)
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString();
        } catch (CharacterCodingException e) {
            return null; // the caller says what it means
        }
    }

    private static Charset charset(@Nullable String contentType) {
        int at = contentType == null ? -1 : contentType.toLowerCase(Locale.ROOT).indexOf(CHARSET);
        if (contentType == null || at < 0) {
            return StandardCharsets.UTF_8;
        }
        String name = contentType.substring(at + CHARSET.length());
        int end = name.indexOf(';');
        name = (end < 0 ? name : name.substring(0, end)).replace("\"", "").strip();
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException e) {
            throw new UnsupportedCharsetException(name);
        }
    }
}
