package dev.hardwire.http.file;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is said of something that can be read in parts. Immutable.
 *
 * @param contentType for example {@code image/png}
 * @param size in bytes
 * @param etag with its quotes, and {@code W/} before them where it is weak
 * @param lastModified null where nobody knows
 * @param headers further headers of each answer, names in lower case
 */
public record Representation(
        String contentType,
        long size,
        String etag,
        @Nullable Instant lastModified,
        Map<String, String> headers) {
    /** Whether equal entity tags mean equal bytes. */
    boolean isStrong() {
        return !etag.startsWith("W/");
    }
}
