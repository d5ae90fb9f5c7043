package dev.hardwire.http.access;

import org.jspecify.annotations.Nullable;

/** Writes answers as JSON objects. What is not printable ASCII is escaped, so that neither a line nor a terminal breaks. */
final class JsonLine {
    private JsonLine() {}

    static String of(AccessEntry entry, boolean query) {
        StringBuilder line = new StringBuilder(300)
                .append("{\"time\":\"")
                .append(entry.time())
                .append('"');
        text(line, "remote", entry.remote());
        text(line, "method", entry.request().method());
        text(line, "target", entry.target(query));
        text(line, "protocol", entry.protocol());
        line.append(",\"status\":").append(entry.status());
        line.append(",\"bytes\":").append(entry.bytes());
        line.append(",\"micros\":").append(entry.nanos() / 1000);
        text(line, "referer", entry.request().header("referer"));
        text(line, "userAgent", entry.request().header("user-agent"));
        text(line, "id", entry.request().id());
        if (!entry.complete()) {
            line.append(",\"aborted\":true");
        }
        return line.append('}').toString();
    }

    private static void text(StringBuilder line, String name, @Nullable String value) {
        if (value == null) {
            return;
        }
        line.append(",\"").append(name).append("\":\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                line.append('\\').append(c);
            } else if (c >= ' ' && c < 0x7f) {
                line.append(c);
            } else {
                line.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    line.append(Character.forDigit(c >> shift & 15, 16));
                }
            }
        }
        line.append('"');
    }
}
