package dev.hardwire.spi.json.format;

/** Addresses of the internet protocol. */
public final class Addresses {
    private Addresses() {}

    /** {@code dotted-quad} of RFC 2673: four decimal numbers without leading zeros. */
    public static boolean isIpv4(String text) {
        int parts = 0;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '.') {
                if (!isByte(text, start, i)) {
                    return false;
                }
                parts++;
                start = i + 1;
            }
        }
        return parts == 4;
    }

    private static boolean isByte(String text, int start, int end) {
        int length = end - start;
        if (length < 1 || length > 3 || (length > 1 && text.charAt(start) == '0')) {
            return false;
        }
        int number = 0;
        for (int i = start; i < end; i++) {
            if (!Times.isDigit(text.charAt(i))) {
                return false;
            }
            number = number * 10 + text.charAt(i) - '0';
        }
        return number <= 255;
    }

    /** An address of RFC 4291, section 2.2, without a zone. */
    public static boolean isIpv6(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            return groups(text, true) == 8;
        }
        if (text.indexOf("::", gap + 1) >= 0) {
            return false;
        }
        int before = gap == 0 ? 0 : groups(text.substring(0, gap), false);
        String rest = text.substring(gap + 2);
        int after = rest.isEmpty() ? 0 : groups(rest, true);
        return before >= 0 && after >= 0 && before + after <= 7;
    }

    /** How many groups of 16 bits there are, with an IPv4 address at the end if need be; -1 where one is none. */
    private static int groups(String text, boolean mayEndWithIpv4) {
        int groups = 0;
        String[] parts = text.split(":", -1);
        for (int i = 0; i < parts.length; i++) {
            String part = parts[i];
            if (mayEndWithIpv4 && i == parts.length - 1 && part.indexOf('.') >= 0) {
                if (!isIpv4(part)) {
                    return -1;
                }
                groups++;
            } else if (part.isEmpty() || part.length() > 4 || !part.chars().allMatch(Addresses::isHex)) {
                return -1;
            }
            groups++;
        }
        return groups;
    }

    static boolean isHex(int c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }
}
