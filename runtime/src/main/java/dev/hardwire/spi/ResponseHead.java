package dev.hardwire.spi;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The constant part of an answer: status and content type, encoded once. Generated tables keep one per response of an
 * operation in a constant. Immutable and thread-safe.
 */
public final class ResponseHead {
    private final int status;
    private final String contentType;
    private final byte[] http1;

    private ResponseHead(int status, String contentType) {
        this.status = status;
        this.contentType = contentType;
        this.http1 = ("HTTP/1.1 " + status + " " + StatusText.of(status) + "\r\ncontent-type: " + contentType
                        + "\r\ncontent-length: ")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * The head of an answer.
     *
     * @param status 200 to 599
     * @param contentType for example {@code application/json}
     */
    public static ResponseHead of(int status, String contentType) {
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("An answer has a status from 200 to 599, not " + status);
        }
        return new ResponseHead(status, Objects.requireNonNull(contentType));
    }

    /**
     * The status of an answer that may have one of several.
     *
     * @param range 2 to 5 for {@code 2XX} to {@code 5XX}, 0 for all
     * @throws IllegalArgumentException if the status is not in the range
     */
    public static int inRange(int status, int range) {
        if (range > 0 ? status / 100 != range : status < 200 || status > 599) {
            throw new IllegalArgumentException("An answer has a status from "
                    + (range > 0 ? range + "00 to " + range + "99" : "200 to 599") + " here, not " + status);
        }
        return status;
    }

    /** The status. */
    public int status() {
        return status;
    }

    /** The content type. */
    public String contentType() {
        return contentType;
    }

    /** The bytes of an HTTP/1.1 head up to and including {@code content-length: }. Shared: not to be changed. */
    public byte[] http1() {
        return http1;
    }
}
