package dev.hardwire.http.file;

import dev.hardwire.handler.Request;
import io.netty.handler.codec.DateFormatter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Evaluates what a request demands of a representation before it is sent, in the order of RFC 9110, 13.2.2. */
final class Preconditions {
    private Preconditions() {}

    /** 200 where the method is to be carried out, 304 where the client has it already, 412 where a condition fails. */
    static int check(Request request, Representation representation) {
        Instant modified = seconds(representation.lastModified());
        List<String> ifMatch = request.headers("if-match");
        if (!ifMatch.isEmpty()) {
            if (!EntityTags.contain(ifMatch, representation.etag(), false)) {
                return 412;
            }
        } else if (modified != null) {
            Instant unmodifiedSince = date(request, "if-unmodified-since");
            if (unmodifiedSince != null && modified.isAfter(unmodifiedSince)) {
                return 412;
            }
        }
        List<String> ifNoneMatch = request.headers("if-none-match");
        if (!ifNoneMatch.isEmpty()) {
            return EntityTags.contain(ifNoneMatch, representation.etag(), true) ? 304 : 200;
        }
        if (modified == null) {
            return 200;
        }
        Instant modifiedSince = date(request, "if-modified-since");
        return modifiedSince != null && !modified.isAfter(modifiedSince) ? 304 : 200;
    }

    /** Whether a range may be sent: there is no {@code If-Range}, or what it names is certainly the same (13.1.5). */
    static boolean isRangeValid(Request request, Representation representation) {
        String ifRange = request.header("if-range");
        if (ifRange == null) {
            return true;
        }
        if (ifRange.contains("\"")) {
            return EntityTags.contain(List.of(ifRange), representation.etag(), false);
        }
        Instant modified = seconds(representation.lastModified());
        return modified != null && representation.isStrong() && modified.equals(date(request, "if-range"));
    }

    /** The date in a header; null where there is none, or what is there is no date and so of no effect. */
    private static @Nullable Instant date(Request request, String header) {
        String value = request.header(header);
        Date date = value == null ? null : DateFormatter.parseHttpDate(value.strip());
        return date == null ? null : date.toInstant();
    }

    /** As precise as a header can say. */
    private static @Nullable Instant seconds(@Nullable Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.SECONDS);
    }
}
