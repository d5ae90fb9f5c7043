package dev.hardwire.http.file;

import java.nio.charset.StandardCharsets;

/**
 * Text between the ranges of an answer.
 *
 * @param text ASCII
 */
public record Text(String text) implements Piece {
    @Override
    public long length() {
        return text.length();
    }

    /** The text as it is sent. */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
