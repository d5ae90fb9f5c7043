package dev.hardwire.http.access;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes answers as web servers log them. What is not printable ASCII is escaped, so that a line is a line. */
final class CombinedLine {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);

    private CombinedLine() {}

    static String of(AccessEntry entry, boolean query) {
        StringBuilder line = new StringBuilder(200);
        escape(line, entry.remote());
        line.append(" - - [");
        TIME.formatTo(entry.time(), line);
        line.append("] \"");
        escape(line, entry.request().method());
        line.append(' ');
        escape(line, entry.target(query));
        line.append(' ').append(entry.protocol()).append("\" ").append(entry.status());
        line.append(' ').append(entry.bytes()).append(' ');
        quote(line, entry.request().header("referer"));
        line.append(' ');
        quote(line, entry.request().header("user-agent"));
        long micros = entry.nanos() / 1000;
        line.append(' ').append(micros / 1000).append('.');
        line.append(Long.toString(1000 + micros % 1000), 1, 4).append(' ');
        escape(line, entry.request().id());
        if (!entry.complete()) {
            line.append(" aborted");
        }
        return line.toString();
    }

    private static void quote(StringBuilder line, @Nullable String text) {
        line.append('"');
        escape(line, text == null ? "-" : text);
        line.append('"');
    }

    private static void escape(StringBuilder line, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                line.append('\\').append(c);
            } else if (c >= ' ' && c < 0x7f) {
                line.append(c);
            } else if (c <= 0xff) {
                line.append("\\x").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            } else {
                line.append('?');
            }
        }
    }
}
