package dev.hardwire.spi.json.format;

/** URIs of RFC 3986 and IRIs of RFC 3987, by their grammar. */
public final class Uris {
    private static final String SUB_DELIMS = "!$&'()*+,;=";

    private final String text;
    private final boolean international;

    private Uris(String text, boolean international) {
        this.text = text;
        this.international = international;
    }

    /** {@code URI}: with a scheme. */
    public static boolean isUri(String text) {
        return new Uris(text, false).isValid(true);
    }

    /** {@code URI-reference}: also relative. */
    public static boolean isUriReference(String text) {
        return new Uris(text, false).isValid(false);
    }

    /** {@code IRI}: with a scheme. */
    public static boolean isIri(String text) {
        return new Uris(text, true).isValid(true);
    }

    /** {@code IRI-reference}: also relative. */
    public static boolean isIriReference(String text) {
        return new Uris(text, true).isValid(false);
    }

    private boolean isValid(boolean absolute) {
        int hash = text.indexOf('#');
        int end = hash < 0 ? text.length() : hash;
        if (hash >= 0 && !are(hash + 1, text.length(), ":@/?", false)) {
            return false;
        }
        int question = text.indexOf('?');
        if (question >= 0 && question < end) {
            if (!are(question + 1, end, ":@/?", true)) {
                return false;
            }
            end = question;
        }
        int scheme = scheme(end);
        if (scheme < 0 && absolute) {
            return false;
        }
        int start = scheme + 1;
        if (text.startsWith("//", start) && start + 2 <= end) {
            int slash = text.indexOf('/', start + 2);
            int path = slash < 0 || slash > end ? end : slash;
            return authority(start + 2, path) && are(path, end, ":@/", false);
        }
        int slash = text.indexOf('/', start);
        int first = slash < 0 || slash > end ? end : slash;
        // the first segment of a relative reference has no colon: it would end a scheme
        boolean segment = scheme >= 0 || text.substring(start, first).indexOf(':') < 0;
        return segment && are(start, end, ":@/", false);
    }

    /** The position of the colon behind the scheme; -1 where there is none. */
    private int scheme(int end) {
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (c == ':') {
                return i == 0 ? -1 : i;
            }
            if (!letter && (i == 0 || !(Times.isDigit(c) || c == '+' || c == '-' || c == '.'))) {
                return -1;
            }
        }
        return -1;
    }

    private boolean authority(int start, int end) {
        int host = start;
        int at = text.lastIndexOf('@', end - 1);
        if (at >= start) {
            if (!are(start, at, ":", false)) {
                return false;
            }
            host = at + 1;
        }
        int port;
        if (host < end && text.charAt(host) == '[') {
            int close = text.indexOf(']', host);
            if (close < 0 || close >= end || !isLiteral(text.substring(host + 1, close))) {
                return false;
            }
            port = close + 1;
        } else {
            int colon = text.indexOf(':', host);
            port = colon < 0 || colon > end ? end : colon;
            if (!are(host, port, "", false)) {
                return false;
            }
        }
        if (port == end) {
            return true;
        }
        if (text.charAt(port) != ':') {
            return false;
        }
        for (int i = port + 1; i < end; i++) {
            if (!Times.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** {@code IPv6address} or {@code IPvFuture}. */
    private static boolean isLiteral(String literal) {
        if (literal.startsWith("v") || literal.startsWith("V")) {
            int dot = literal.indexOf('.');
            return dot > 1
                    && literal.substring(1, dot).chars().allMatch(Addresses::isHex)
                    && dot + 1 < literal.length()
                    && literal.substring(dot + 1).chars().allMatch(c -> isUnreserved(c) || isDelimiter(c, ":"));
        }
        return Addresses.isIpv6(literal);
    }

    /** Whether characters are unreserved, percent-encoded, delimiters, or some others. */
    private boolean are(int start, int end, String others, boolean privateUse) {
        int at = start;
        while (at < end) {
            int c = text.codePointAt(at);
            if (c == '%') {
                if (at + 2 >= end || !Addresses.isHex(text.charAt(at + 1)) || !Addresses.isHex(text.charAt(at + 2))) {
                    return false;
                }
                at += 3;
            } else if (isUnreserved(c)
                    || isDelimiter(c, others)
                    || (international && (isInternational(c) || (privateUse && isPrivate(c))))) {
                at += Character.charCount(c);
            } else {
                return false;
            }
        }
        return true;
    }

    private static boolean isDelimiter(int c, String others) {
        return SUB_DELIMS.indexOf(c) >= 0 || others.indexOf(c) >= 0;
    }

    private static boolean isUnreserved(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '-'
                || c == '.'
                || c == '_'
                || c == '~';
    }

    /** {@code ucschar}. */
    private static boolean isInternational(int c) {
        return (c >= 0xA0 && c <= 0xD7FF)
                || (c >= 0xF900 && c <= 0xFDCF)
                || (c >= 0xFDF0 && c <= 0xFFEF)
                || (c >= 0x10000 && c <= 0xEFFFD && (c & 0xFFFF) <= 0xFFFD && !(c >= 0xE0000 && c < 0xE1000));
    }

    /** {@code iprivate}. */
    private static boolean isPrivate(int c) {
        return (c >= 0xE000 && c <= 0xF8FF) || (c >= 0xF0000 && (c & 0xFFFF) <= 0xFFFD);
    }
}
