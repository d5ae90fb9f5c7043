package dev.hardwire.http.resource;

import dev.hardwire.handler.Request;

/** A compression that files may have been given beforehand; the better one first. */
enum Precompressed {
    BROTLI("br", ".br"),
    GZIP("gzip", ".gz");

    private final String coding;
    private final String ending;

    Precompressed(String coding, String ending) {
        this.coding = coding;
        this.ending = ending;
    }

    /** Its name in headers. */
    String coding() {
        return coding;
    }

    /** What names of files end with. */
    String ending() {
        return ending;
    }

    /** Whether a client names it among what it takes (RFC 9110, 12.5.3). One that would take anything gets the file itself. */
    boolean isTaken(Request request) {
        for (String header : request.headers("accept-encoding")) {
            for (String part : header.split(",", -1)) {
                int semicolon = part.indexOf(';');
                String name = semicolon < 0 ? part : part.substring(0, semicolon);
                if (name.strip().equalsIgnoreCase(coding)) {
                    return semicolon < 0
                            || !part.substring(semicolon + 1).strip().matches("[qQ]=0(\\.0{0,3})?");
                }
            }
        }
        return false;
    }
}
