package dev.hardwire.http.compression;

/**
 * What an {@code Accept-Encoding} says of each coding, in thousandths (RFC 9110, 12.5.3).
 *
 * @param identity 0 also where it is not mentioned: accepted, but anything that is named is liked better
 */
record Preferences(int gzip, int deflate, int identity) {
    private static final int UNSAID = -1;

    static Preferences of(String acceptEncoding) {
        int gzip = UNSAID;
        int deflate = UNSAID;
        int identity = UNSAID;
        int other = UNSAID;
        for (String part : acceptEncoding.split(",", -1)) {
            int semicolon = part.indexOf(';');
            String name = (semicolon < 0 ? part : part.substring(0, semicolon)).strip();
            int quality = semicolon < 0 ? 1000 : quality(part.substring(semicolon + 1));
            if (name.equals("*")) {
                other = quality;
            } else if (name.equalsIgnoreCase("identity")) {
                identity = quality;
            } else if (ContentCoding.of(name) == ContentCoding.GZIP) {
                gzip = quality;
            } else if (ContentCoding.of(name) == ContentCoding.DEFLATE) {
                deflate = quality;
            }
        }
        int unnamed = Math.max(other, 0);
        return new Preferences(
                gzip == UNSAID ? unnamed : gzip, deflate == UNSAID ? unnamed : deflate, Math.max(identity, 0));
    }

    /** The weight of a parameter; what is malformed is not wanted. */
    private static int quality(String parameter) {
        String text = parameter.strip();
        if (!text.startsWith("q=") && !text.startsWith("Q=")) {
            return 0;
        }
        String number = text.substring(2).strip();
        boolean one = number.startsWith("1");
        if (number.isEmpty() || number.length() > 5 || (!one && !number.startsWith("0"))) {
            return 0;
        }
        int quality = one ? 1000 : 0;
        int weight = 100;
        for (int i = 1; i < number.length(); i++) {
            char c = number.charAt(i);
            boolean point = i == 1 && c == '.';
            if (!point && (c < '0' || c > '9' || i == 1 || (one && c != '0'))) {
                return 0;
            }
            if (!point) {
                quality += weight * (c - '0');
                weight /= 10;
            }
        }
        return quality;
    }
}
