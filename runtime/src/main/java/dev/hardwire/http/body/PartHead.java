package dev.hardwire.http.body;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The headers of a part. */
final class PartHead {
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    /** What a header takes in memory besides its characters, counted as HTTP/2 does it. */
    private static final int OVERHEAD = 32;

    private static final Set<String> PLAIN_ENCODINGS = Set.of("7bit", "8bit", "binary");

    private final Map<String, List<String>> headers = new LinkedHashMap<>();
    private int size;

    /** A line, which is UTF-8 (RFC 7578, 5.1). */
    String decoded(byte[] buffer, int offset, int length) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(buffer, offset, length))
                    .toString();
        } catch (CharacterCodingException e) {
            throw MultipartParser.malformed("has a header that is not UTF-8");
        }
    }

    void add(String line) {
        int colon = line.indexOf(':');
        if (colon < 0 || !NAME.matcher(line.substring(0, colon)).matches() || line.indexOf('\0') >= 0) {
            throw MultipartParser.malformed("has a header that is none");
        }
        headers.computeIfAbsent(line.substring(0, colon).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                .add(line.substring(colon + 1).strip());
        size += line.length() + OVERHEAD;
    }

    /** What the headers take in memory, roughly. */
    int size() {
        return size;
    }

    /** The headers by their names in lower case; unmodifiable. */
    Map<String, List<String>> headers() {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        headers.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        return Collections.unmodifiableMap(copy);
    }

    private @Nullable String first(String header) {
        List<String> values = headers.get(header);
        return values == null ? null : values.get(0);
    }

    /** What the part says of itself, which must have a name, and be neither multipart nor encoded. */
    HeaderValue disposition() {
        String given = first("content-disposition");
        HeaderValue disposition = given == null ? null : HeaderValue.parse(given);
        if (disposition == null
                || !disposition.value().equals("form-data")
                || disposition.parameters().get("name") == null) {
            throw MultipartParser.malformed("has a part without Content-Disposition: form-data; name=\"…\"");
        }
        String contentType = contentType();
        if (contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            throw MultipartParser.malformed("has a part that is multipart, which RFC 7578 has no more");
        }
        String encoding = first("content-transfer-encoding");
        if (encoding != null && !PLAIN_ENCODINGS.contains(encoding.toLowerCase(Locale.ROOT))) {
            throw MultipartParser.malformed(
                    "has a part in the Content-Transfer-Encoding " + encoding + ", which RFC 7578 has no more");
        }
        return disposition;
    }

    @Nullable
    String contentType() {
        return first("content-type");
    }
}
