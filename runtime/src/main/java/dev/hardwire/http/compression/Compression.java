package dev.hardwire.http.compression;

import dev.hardwire.http.request.MediaType;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides which answers are compressed, and what their headers say then. Immutable and thread-safe. */
public final class Compression {
    private static final String VARY = "vary";
    /** Headers of which an answer that has one is sent as it is: it is compressed already, a part, or has a checksum. */
    private static final Set<String> AS_IT_IS =
            Set.of("content-encoding", "content-range", "content-digest", "content-md5", "digest");

    private final CompressionOptions options;

    /** Decides as the options say. */
    public Compression(CompressionOptions options) {
        this.options = options;
    }

    /** Whether a body of so many bytes is large enough, if all else fits. */
    public boolean isFor(long size) {
        return size >= options.threshold() && options.responses();
    }

    /**
     * An answer with its whole body.
     *
     * @param change what is other than it was
     * @param headers with the content coding, where it was compressed
     * @param body compressed or as it was
     */
    public record Whole(Change change, Map<String, String> headers, ByteBuf body) {}

    /** What becomes other than it was. */
    public enum Change {
        /** Nothing: this answer is not one that could be compressed. */
        NONE,
        /** The headers say that another client may get it compressed. */
        HEADERS,
        /** The body is compressed, as the headers say. */
        BODY
    }

    /**
     * Compresses a body that is {@linkplain #isFor large enough} if the client and its type say so.
     *
     * @param request the headers of the request
     * @param body is taken over
     */
    public Whole whole(
            HttpHeaders request,
            int status,
            @Nullable String contentType,
            Map<String, String> headers,
            ByteBuf body,
            ByteBufAllocator alloc) {
        if (!isCompressible(status, contentType, headers)) {
            return new Whole(Change.NONE, headers, body);
        }
        ContentCoding coding = preferred(request);
        if (coding == null) {
            return new Whole(Change.HEADERS, varying(headers), body);
        }
        try (Compressor compressor = new Compressor(coding, options.level())) {
            return new Whole(Change.BODY, coded(headers, coding), compressor.last(body, alloc));
        }
    }

    /**
     * How an answer is sent that is written piece by piece.
     *
     * @param headers with the content coding, where it is compressed
     * @param compressor null where it is sent as it is
     */
    public record Streamed(
            Map<String, String> headers, @Nullable Compressor compressor) {}

    /**
     * Decides on an answer that is written piece by piece.
     *
     * @param request the headers of the request
     * @param length less than 0 where it is not known
     */
    public Streamed streamed(
            HttpHeaders request, int status, @Nullable String contentType, Map<String, String> headers, long length) {
        if (!isFor(length < 0 ? Long.MAX_VALUE : length) || !isCompressible(status, contentType, headers)) {
            return new Streamed(headers, null);
        }
        ContentCoding coding = preferred(request);
        return coding == null
                ? new Streamed(varying(headers), null)
                : new Streamed(coded(headers, coding), new Compressor(coding, options.level()));
    }

    private static @Nullable ContentCoding preferred(HttpHeaders request) {
        List<String> values = request.getAll(HttpHeaderNames.ACCEPT_ENCODING);
        return values.isEmpty() ? null : ContentCoding.preferred(String.join(",", values));
    }

    private boolean isCompressible(int status, @Nullable String contentType, Map<String, String> headers) {
        if (contentType == null || status < 200 || status == 204 || status == 206 || status == 304) {
            return false;
        }
        for (Map.Entry<String, String> header : headers.entrySet()) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (AS_IT_IS.contains(name)
                    || (name.equals("cache-control")
                            && header.getValue().toLowerCase(Locale.ROOT).contains("no-transform"))) {
                return false;
            }
        }
        return options.takes(MediaType.of(contentType).toLowerCase(Locale.ROOT));
    }

    /** Headers that tell caches that the answer depends on what the client accepts. */
    private static Map<String, String> varying(Map<String, String> headers) {
        Map<String, String> more = new LinkedHashMap<>();
        String vary = null;
        for (Map.Entry<String, String> header : headers.entrySet()) {
            if (header.getKey().equalsIgnoreCase(VARY)) {
                vary = vary == null ? header.getValue() : vary + ", " + header.getValue();
            } else {
                more.put(header.getKey(), header.getValue());
            }
        }
        boolean said = vary != null
                && (vary.strip().equals("*") || vary.toLowerCase(Locale.ROOT).contains("accept-encoding"));
        more.put(VARY, said ? vary : vary == null ? "accept-encoding" : vary + ", accept-encoding");
        return more;
    }

    /** Headers of the compressed form, whose bytes are others: its entity tag is weak, and it has no ranges. */
    private static Map<String, String> coded(Map<String, String> headers, ContentCoding coding) {
        Map<String, String> coded = varying(headers);
        coded.keySet().removeIf(name -> name.equalsIgnoreCase("accept-ranges"));
        coded.replaceAll(
                (name, value) -> name.equalsIgnoreCase("etag") && !value.startsWith("W/") ? "W/" + value : value);
        coded.put("content-encoding", coding.token());
        return coded;
    }
}
