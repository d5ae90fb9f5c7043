package dev.hardwire.http.answer;

import dev.hardwire.http.request.MediaType;

/** How the items of a stream are told apart. */
enum Framing {
    /** A line each: JSON Lines, also known as NDJSON. */
    LINES,
    /** Behind a record separator each (RFC 7464). */
    SEQUENCE,
    /** As the data of an event each. */
    EVENTS;

    /** The framing of a media type; parameters are not looked at. */
    static Framing of(String contentType) {
        return switch (MediaType.of(contentType)) {
            case "text/event-stream" -> EVENTS;
            case "application/json-seq" -> SEQUENCE;
            default -> LINES;
        };
    }
}
