package dev.hardwire.http;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The line of an answer with its date. One for all event loops: who asks two of them does not see the time go back. */
final class DateLine {
    /** The form of RFC 9110, 5.6.7; always of one length. */
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT);

    private static volatile DateLine current = new DateLine(second());

    private final long second;
    private final byte[] bytes;

    private DateLine(long second) {
        this.second = second;
        bytes = ("\r\ndate: " + FORM.format(Instant.ofEpochSecond(second).atOffset(ZoneOffset.UTC)) + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** {@code CR LF date: … CR LF}, as of the last tick of any event loop. */
    static byte[] bytes() {
        return current.bytes;
    }

    /** Looks at the clock. */
    static void tick() {
        if (second() != current.second) {
            renew();
        }
    }

    private static synchronized void renew() {
        long now = second(); // again, as a loop that was held up may not put an earlier one in place of a later
        if (now != current.second) {
            current = new DateLine(now);
        }
    }

    private static long second() {
        return System.currentTimeMillis() / 1000;
    }
}
