package dev.hardwire.http;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** The line of an answer with its date. One for all event loops: who asks two of them does not see the time go back. */
final class DateLine {
    private static final String[] DAYS = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    private static final String[] MONTHS = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };

    private static volatile DateLine current = new DateLine(second());

    private final long second;
    private final byte[] bytes;

    private DateLine(long second) {
        this.second = second;
        bytes = ("\r\ndate: " + text(second) + "\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * The form of RFC 9110, 5.6.7; always of one length. By hand: the JDK's formatter brings the languages of the world along,
     * when the first answer waits for it.
     *
     * @param second since 1970
     */
    static String text(long second) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
        StringBuilder text = new StringBuilder(29);
        text.append(DAYS[time.getDayOfWeek().getValue() - 1]).append(", ");
        twoDigits(text, time.getDayOfMonth()).append(' ');
        text.append(MONTHS[time.getMonthValue() - 1]).append(' ');
        twoDigits(text, time.getYear() / 100);
        twoDigits(text, time.getYear() % 100).append(' ');
        twoDigits(text, time.getHour()).append(':');
        twoDigits(text, time.getMinute()).append(':');
        return twoDigits(text, time.getSecond()).append(" GMT").toString();
    }

    private static StringBuilder twoDigits(StringBuilder text, int number) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
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
