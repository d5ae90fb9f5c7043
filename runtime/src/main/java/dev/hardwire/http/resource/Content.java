package dev.hardwire.http.resource;

import dev.hardwire.http.HttpExchange;
import io.netty.buffer.Unpooled;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something that is served as it is. Immutable and thread-safe. */
final class Content {
    private final String mediaType;
    private final byte[] bytes;
    private final Map<String, String> headers;
    private final String etag;

    private Content(String mediaType, byte[] bytes, String etag) {
        this.mediaType = mediaType;
        this.bytes = bytes;
        this.etag = etag;
        this.headers = Map.of("etag", etag, "cache-control", "no-cache", "x-content-type-options", "nosniff");
    }

    /** A content, whose entity tag is made from its bytes; they are never changed. */
    static Content of(String mediaType, byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new Content(mediaType, bytes, '"' + HexFormat.of().formatHex(digest, 0, 12) + '"');
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Answers with it, or with 304 where the client has it already. */
    void respond(HttpExchange exchange) {
        if (isKnown(exchange.request().header("if-none-match"))) {
            exchange.respond(304, null, headers, Unpooled.EMPTY_BUFFER);
        } else {
            exchange.respond(200, mediaType, headers, Unpooled.wrappedBuffer(bytes));
        }
    }

    private boolean isKnown(@Nullable String ifNoneMatch) {
        return ifNoneMatch != null && (ifNoneMatch.strip().equals("*") || ifNoneMatch.contains(etag));
    }
}
