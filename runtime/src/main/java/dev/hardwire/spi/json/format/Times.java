package dev.hardwire.spi.json.format;

import java.time.YearMonth;

/** Dates, times and durations of RFC 3339. */
public final class Times {
    private static final int MINUTES_A_DAY = 24 * 60;

    private Times() {}

    /** {@code full-date}. */
    public static boolean isDate(String text) {
        return text.length() == 10 && startsWithDate(text);
    }

    private static boolean startsWithDate(String text) {
        if (text.charAt(4) != '-' || text.charAt(7) != '-') {
            return false;
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int day = digits(text, 8, 10);
        return year >= 0
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }

    /** {@code full-time}: a leap second is one in UTC. */
    public static boolean isTime(String text) {
        return isTime(text, 0);
    }

    /** Whether the rest of a text is one. */
    private static boolean isTime(String text, int at) {
        if (text.length() < at + 9 || text.charAt(at + 2) != ':' || text.charAt(at + 5) != ':') {
            return false;
        }
        int hour = digits(text, at, at + 2);
        int minute = digits(text, at + 3, at + 5);
        int second = digits(text, at + 6, at + 8);
        int offset = at + 8;
        if (text.charAt(offset) == '.') {
            offset++;
            while (offset < text.length() && isDigit(text.charAt(offset))) {
                offset++;
            }
            if (offset == at + 9) {
                return false;
            }
        }
        int minutes = offset(text, offset);
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60 || minutes == NONE) {
            return false;
        }
        return second < 60 || Math.floorMod(hour * 60 + minute - minutes, MINUTES_A_DAY) == MINUTES_A_DAY - 1;
    }

    private static final int NONE = Integer.MIN_VALUE;

    /** The minutes of {@code time-offset} from a position to the end. */
    private static int offset(String text, int at) {
        int length = text.length() - at;
        if (length == 1 && (text.charAt(at) == 'Z' || text.charAt(at) == 'z')) {
            return 0;
        }
        if (length != 6 || text.charAt(at + 3) != ':') {
            return NONE;
        }
        int hours = digits(text, at + 1, at + 3);
        int minutes = digits(text, at + 4, at + 6);
        char sign = text.charAt(at);
        if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59 || (sign != '+' && sign != '-')) {
            return NONE;
        }
        return sign == '+' ? hours * 60 + minutes : -(hours * 60 + minutes);
    }

    /** {@code date-time}. */
    public static boolean isDateTime(String text) {
        if (text.length() < 20) {
            return false;
        }
        char separator = text.charAt(10);
        return (separator == 'T' || separator == 't') && startsWithDate(text) && isTime(text, 11);
    }

    /** {@code duration} of appendix A. */
    public static boolean isDuration(String text) {
        if (!text.startsWith("P")) {
            return false;
        }
        int time = text.indexOf('T');
        String days = text.substring(1, time < 0 ? text.length() : time);
        if (time < 0) {
            return isUnits(days, "W") || isUnits(days, "YMD");
        }
        return (days.isEmpty() || isUnits(days, "YMD")) && isUnits(text.substring(time + 1), "HMS");
    }

    /** Whether a text is numbers with units, in order, without a gap between two units, and at least one. */
    private static boolean isUnits(String text, String units) {
        int next = 0;
        int at = 0;
        while (at < text.length()) {
            int start = at;
            while (at < text.length() && isDigit(text.charAt(at))) {
                at++;
            }
            int unit = at == start || at == text.length() ? -1 : units.indexOf(text.charAt(at));
            if (unit < 0 || (start == 0 ? unit < next : unit != next)) {
                return false;
            }
            next = unit + 1;
            at++;
        }
        return !text.isEmpty();
    }

    /** The number of ASCII digits, or -1. */
    private static int digits(String text, int start, int end) {
        int number = 0;
        for (int i = start; i < end; i++) {
            if (!isDigit(text.charAt(i))) {
                return -1;
            }
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
