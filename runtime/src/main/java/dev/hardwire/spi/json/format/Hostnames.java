package dev.hardwire.spi.json.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Names of hosts. */
public final class Hostnames {
    private static final int MAX_NAME = 253;
    private static final int MAX_LABEL = 63;
    private static final String ENCODED = "xn--";

    private Hostnames() {}

    /** RFC 1123, section 2.1; labels that are encoded must be of IDNA 2008 (RFC 5890, section 2.3.2.3). */
    public static boolean isHostname(String text) {
        return text.chars().allMatch(c -> c < 128) && isValid(text);
    }

    /** RFC 5890, section 2.3.2.3. */
    public static boolean isIdnHostname(String text) {
        return isValid(text.replaceAll("[\u3002\uff0e\uff61]", "."));
    }

    private static boolean isValid(String text) {
        List<String> labels = new ArrayList<>();
        int length = -1;
        for (String label : text.split("\\.", -1)) {
            String encoded = encoded(label, labels);
            if (encoded.isEmpty() || encoded.length() > MAX_LABEL) {
                return false;
            }
            length += encoded.length() + 1;
        }
        boolean bidi = labels.stream().anyMatch(Idna::isRightToLeft);
        return length <= MAX_NAME && (!bidi || labels.stream().allMatch(Idna::isBidi));
    }

    /**
     * A label as the DNS has it; empty where it is not valid.
     *
     * @param labels takes the label as people read it
     */
    private static String encoded(String label, List<String> labels) {
        if (label.length() > MAX_LABEL) {
            return "";
        }
        if (label.chars().anyMatch(c -> c >= 128)) {
            labels.add(label);
            return Idna.isLabel(label) ? ENCODED + Punycode.encode(label) : "";
        }
        if (!isLetterDigitHyphen(label)) {
            return "";
        }
        String lower = label.toLowerCase(Locale.ROOT);
        if (!lower.startsWith(ENCODED)) {
            labels.add(lower);
            return label;
        }
        String decoded = Punycode.decode(label.substring(ENCODED.length()));
        if (decoded == null || decoded.isEmpty() || !isEncoded(decoded, lower.substring(ENCODED.length()))) {
            return "";
        }
        labels.add(decoded);
        return label;
    }

    private static boolean isEncoded(String decoded, String encoded) {
        return decoded.chars().anyMatch(c -> c >= 128)
                && Idna.isLabel(decoded)
                && Punycode.encode(decoded).equals(encoded);
    }

    private static boolean isLetterDigitHyphen(String label) {
        return !label.startsWith("-")
                && !label.endsWith("-")
                && label.chars()
                        .allMatch(c ->
                                (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-');
    }
}
