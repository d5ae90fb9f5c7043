package dev.hardwire.spi.json.format;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Punycode of RFC 3492. */
final class Punycode {
    private static final int BASE = 36;
    private static final int T_MIN = 1;
    private static final int T_MAX = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;

    private Punycode() {}

    /** The text of an encoding; null where it is none. */
    static @Nullable String decode(String encoded) {
        String input = encoded.toLowerCase(Locale.ROOT);
        int dash = input.lastIndexOf('-');
        StringBuilder output = new StringBuilder(dash < 0 ? "" : input.substring(0, dash));
        int at = dash < 0 ? 0 : dash + 1;
        int n = 128;
        int i = 0;
        int bias = 72;
        while (at < input.length()) {
            int before = i;
            int weight = 1;
            for (int k = BASE; ; k += BASE) {
                int digit = at == input.length() ? -1 : digit(input.charAt(at++));
                if (digit < 0 || digit > (Integer.MAX_VALUE - i) / weight) {
                    return null;
                }
                i += digit * weight;
                int t = Math.max(T_MIN, Math.min(T_MAX, k - bias));
                if (digit < t) {
                    break;
                }
                if (weight > Integer.MAX_VALUE / (BASE - t)) {
                    return null;
                }
                weight *= BASE - t;
            }
            int points = output.codePointCount(0, output.length()) + 1;
            bias = adapt(i - before, points, before == 0);
            n += i / points;
            i %= points;
            if (!Character.isValidCodePoint(n) || (n >= Character.MIN_SURROGATE && n <= Character.MAX_SURROGATE)) {
                return null;
            }
            output.insert(output.offsetByCodePoints(0, i), Character.toString(n));
            i++;
        }
        return output.toString();
    }

    private static int digit(char c) {
        if (c >= 'a' && c <= 'z') {
            return c - 'a';
        }
        return Times.isDigit(c) ? c - '0' + 26 : -1;
    }

    /** The encoding of a text, of which at most some thousand characters make sense. */
    static String encode(String text) {
        int[] points = text.codePoints().toArray();
        StringBuilder output = new StringBuilder();
        for (int point : points) {
            if (point < 128) {
                output.append((char) point);
            }
        }
        int basic = output.length();
        if (basic > 0) {
            output.append('-');
        }
        int n = 128;
        int delta = 0;
        int bias = 72;
        int done = basic;
        while (done < points.length) {
            int next = Integer.MAX_VALUE;
            for (int point : points) {
                next = point >= n ? Math.min(next, point) : next;
            }
            delta += (next - n) * (done + 1);
            n = next;
            for (int point : points) {
                if (point < n) {
                    delta++;
                } else if (point == n) {
                    append(output, delta, bias);
                    bias = adapt(delta, done + 1, done == basic);
                    delta = 0;
                    done++;
                }
            }
            delta++;
            n++;
        }
        return output.toString();
    }

    private static void append(StringBuilder output, int delta, int bias) {
        int rest = delta;
        for (int k = BASE; ; k += BASE) {
            int t = Math.max(T_MIN, Math.min(T_MAX, k - bias));
            if (rest < t) {
                break;
            }
            output.append(character(t + (rest - t) % (BASE - t)));
            rest = (rest - t) / (BASE - t);
        }
        output.append(character(rest));
    }

    private static char character(int digit) {
        return (char) (digit < 26 ? 'a' + digit : '0' + digit - 26);
    }

    private static int adapt(int delta, int points, boolean first) {
        int rest = first ? delta / DAMP : delta / 2;
        rest += rest / points;
        int k = 0;
        while (rest > ((BASE - T_MIN) * T_MAX) / 2) {
            rest /= BASE - T_MIN;
            k += BASE;
        }
        return k + (BASE - T_MIN + 1) * rest / (rest + SKEW);
    }
}
