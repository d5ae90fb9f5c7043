package dev.hardwire.http.file;

import dev.hardwire.handler.Request;
import io.netty.handler.codec.DateFormatter;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * What of a representation a request gets: all of it, ranges, or only the news that it is the same or cannot be had.
 *
 * @param status 206, 304, 412, 416, or that of the whole
 * @param contentType of the body; null where there is none
 * @param headers of the answer, but for length and type, names in lower case
 * @param pieces the body, in its order; empty for 304, 412 and 416
 */
public record Selection(int status, @Nullable String contentType, Map<String, String> headers, List<Piece> pieces) {

    /**
     * What a request gets that is answered with a status: with 200, conditions and ranges of GET and HEAD requests are
     * honoured, and the client told what to ask for next time; any other answer is the whole and nothing about it.
     */
    public static Selection of(Request request, Representation representation, int status) {
        boolean reads = request.method().equals("GET") || request.method().equals("HEAD");
        if (status == 200 && reads) {
            return of(request, representation);
        }
        List<Piece> all = List.of(new Extent(0, representation.size()));
        return new Selection(status, representation.contentType(), representation.headers(), all);
    }

    /** What a GET or HEAD request gets. */
    static Selection of(Request request, Representation representation) {
        int status = Preconditions.check(request, representation);
        if (status != 200) {
            return new Selection(status, null, status == 304 ? headers(representation) : Map.of(), List.of());
        }
        List<Extent> ranges = ranges(request, representation);
        if (ranges == null) {
            List<Piece> all = List.of(new Extent(0, representation.size()));
            return new Selection(200, representation.contentType(), headers(representation), all);
        }
        if (ranges.isEmpty()) {
            Map<String, String> headers =
                    Map.of("accept-ranges", "bytes", "content-range", "bytes */" + representation.size());
            return new Selection(416, null, headers, List.of());
        }
        return ranges.size() == 1 ? range(representation, ranges.get(0)) : multipart(representation, ranges);
    }

    /** Whether it is refused: to be answered as a problem with the {@link #headers}. */
    public boolean isProblem() {
        return status >= 400;
    }

    /** What a problem says. */
    public String detail() {
        return status == 416
                ? "None of the ranges that are asked for exists"
                : "A condition of the request does not hold: what is here is another version";
    }

    /** How many bytes the body has. */
    public long length() {
        long length = 0;
        for (Piece piece : pieces) {
            length += piece.length();
        }
        return length;
    }

    private static @Nullable List<Extent> ranges(Request request, Representation representation) {
        List<String> headers = request.headers("range");
        // Nothing of what is empty can be named by a range, and clients add ranges to bound what they get.
        if (headers.size() != 1
                || representation.size() == 0
                || !request.method().equals("GET")
                || !Preconditions.isRangeValid(request, representation)) {
            return null;
        }
        return ByteRanges.parse(headers.get(0), representation.size());
    }

    private static Map<String, String> headers(Representation representation) {
        Map<String, String> headers = new LinkedHashMap<>(representation.headers());
        headers.put("etag", representation.etag());
        if (representation.lastModified() != null) {
            headers.put("last-modified", DateFormatter.format(Date.from(representation.lastModified())));
        }
        headers.put("accept-ranges", "bytes");
        return headers;
    }

    private static Selection range(Representation representation, Extent range) {
        Map<String, String> headers = headers(representation);
        headers.put("content-range", contentRange(representation, range));
        return new Selection(206, representation.contentType(), headers, List.of(range));
    }

    private static String contentRange(Representation representation, Extent range) {
        return "bytes " + range.start() + "-" + (range.end() - 1) + "/" + representation.size();
    }

    private static Selection multipart(Representation representation, List<Extent> ranges) {
        byte[] random = new byte[16];
        ThreadLocalRandom.current().nextBytes(random);
        String boundary = HexFormat.of().formatHex(random);
        List<Piece> pieces = new ArrayList<>(2 * ranges.size() + 1);
        for (Extent range : ranges) {
            pieces.add(new Text("\r\n--" + boundary + "\r\ncontent-type: " + representation.contentType()
                    + "\r\ncontent-range: " + contentRange(representation, range) + "\r\n\r\n"));
            pieces.add(range);
        }
        pieces.add(new Text("\r\n--" + boundary + "--\r\n"));
        return new Selection(
                206, "multipart/byteranges; boundary=" + boundary, headers(representation), List.copyOf(pieces));
    }
}
