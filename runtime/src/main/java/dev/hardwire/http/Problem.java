package dev.hardwire.http;

import dev.hardwire.spi.StatusText;
import dev.hardwire.spi.json.JsonName;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.Violation;
import dev.hardwire.spi.json.Violations;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an error is answered with: {@code application/problem+json} (RFC 9457), with all violations as {@code errors}. A
 * violation of the body has a {@code pointer}, one of a parameter has {@code parameter} and {@code in}, and a
 * {@code pointer} where it is about a part of its value.
 *
 * @param status the status, which is the title's too
 * @param detail what went wrong, for the client; null leaves it out
 * @param requestId the id under which the log says more; null leaves it out
 * @param errors all that is wrong with the request; empty leaves it out
 */
public record Problem(
        int status, @Nullable String detail, @Nullable String requestId, List<Violation> errors) {
    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final JsonName TYPE = JsonName.of("type");
    private static final JsonName TITLE = JsonName.of("title");
    private static final JsonName STATUS = JsonName.of("status");
    private static final JsonName DETAIL = JsonName.of("detail");
    private static final JsonName REQUEST_ID = JsonName.of("requestId");
    private static final JsonName ERRORS = JsonName.of("errors");
    private static final JsonName POINTER = JsonName.of("pointer");
    private static final JsonName PARAMETER = JsonName.of("parameter");
    private static final JsonName IN = JsonName.of("in");
    private static final JsonName MESSAGE = JsonName.of("message");

    /** A problem that a detail explains. */
    public static Problem of(int status, @Nullable String detail) {
        return new Problem(status, detail, null, List.of());
    }

    /** The answer to a request that is not valid. */
    public static Problem of(Violations violations) {
        int count = violations.count();
        List<Violation> kept = violations.list();
        String detail = count == 1
                ? "The request is not valid"
                : "The request is not valid in " + count + " places"
                        + (kept.size() < count ? ", the first " + kept.size() + " of which are listed" : "");
        return new Problem(400, detail, null, kept);
    }

    /** The answer to a failure that only the log explains. */
    public static Problem failure(String requestId) {
        return new Problem(500, null, requestId, List.of());
    }

    /** Writes the problem as JSON. */
    public void write(JsonWriter out) {
        out.beginObject();
        out.name(TYPE);
        out.value("about:blank");
        out.name(TITLE);
        out.value(StatusText.of(status));
        out.name(STATUS);
        out.value(status);
        if (detail != null) {
            out.name(DETAIL);
            out.value(detail);
        }
        if (requestId != null) {
            out.name(REQUEST_ID);
            out.value(requestId);
        }
        if (!errors.isEmpty()) {
            out.name(ERRORS);
            writeErrors(out, errors);
        }
        out.endObject();
    }

    /** Writes violations as the array that {@code errors} is. */
    public static void writeErrors(JsonWriter out, List<Violation> errors) {
        out.beginArray();
        for (Violation error : errors) {
            out.beginObject();
            if (error.in().equals("body")) {
                out.name(POINTER);
                out.value(error.where());
            } else {
                out.name(PARAMETER);
                out.value(error.where());
                out.name(IN);
                out.value(error.in());
                if (!error.pointer().isEmpty()) {
                    out.name(POINTER);
                    out.value(error.pointer());
                }
            }
            out.name(MESSAGE);
            out.value(error.message());
            out.endObject();
        }
        out.endArray();
    }
}
