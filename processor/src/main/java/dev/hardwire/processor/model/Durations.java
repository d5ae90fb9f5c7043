package dev.hardwire.processor.model;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Durations of the document, as the runtime, which is not linked to, takes them from requests. */
public final class Durations {
    private static final int LONGEST = 100;
    private static final Pattern DURATION = Pattern.compile(
            "P(?=.)(?:(\\d{1,15})W|(?:\\d+D)?(?:T(?:\\d+H(?:\\d+M(?:\\d+S)?)?|\\d+M(?:\\d+S)?|\\d+S))?)");

    private Durations() {}

    /** The duration in weeks, or in days, hours, minutes and seconds; null where the text is none. */
    public static @Nullable Duration of(String text) {
        Matcher parts = text.length() > LONGEST ? null : DURATION.matcher(text);
        if (parts == null || !parts.matches()) {
            return null;
        }
        String weeks = parts.group(1);
        try {
            return weeks == null
                    ? Duration.parse(text)
                    : Duration.ofDays(Math.multiplyExact(Long.parseLong(weeks), 7L));
        } catch (DateTimeException | ArithmeticException e) {
            return null; // out of range
        }
    }
}
