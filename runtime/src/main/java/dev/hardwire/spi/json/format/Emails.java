package dev.hardwire.spi.json.format;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** Addresses of mailboxes. */
public final class Emails {
    private static final String SYMBOLS = "!#$%&'*+-/=?^_`{|}~";
    private static final int MAX_LOCAL = 64;

    private Emails() {}

    /** {@code Mailbox} of RFC 5321, section 4.1.2. */
    public static boolean isEmail(String text) {
        return isMailbox(text, false);
    }

    /** {@code Mailbox} of RFC 6531, section 3.3. */
    public static boolean isIdnEmail(String text) {
        return isMailbox(text, true);
    }

    private static boolean isMailbox(String text, boolean international) {
        int at = text.lastIndexOf('@');
        if (at < 1) {
            return false;
        }
        String local = text.substring(0, at);
        String domain = text.substring(at + 1);
        if (local.getBytes(StandardCharsets.UTF_8).length > MAX_LOCAL) {
            return false;
        }
        boolean quoted = local.length() > 1 && local.startsWith("\"") && local.endsWith("\"");
        return (quoted ? isQuoted(local, international) : isDotString(local, international))
                && isDomain(domain, international);
    }

    private static boolean isDotString(String local, boolean international) {
        boolean dot = true;
        for (int i = 0; i < local.length(); i++) {
            char c = local.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || Times.isDigit(c);
            if (c == '.' ? dot : !letter && SYMBOLS.indexOf(c) < 0 && !(international && c >= 128)) {
                return false;
            }
            dot = c == '.';
        }
        return !dot;
    }

    private static boolean isQuoted(String local, boolean international) {
        for (int i = 1; i < local.length() - 1; i++) {
            char c = local.charAt(i);
            if (c == '\\') {
                i++;
                if (i == local.length() - 1) {
                    return false;
                }
                c = local.charAt(i);
            } else if (c == '"') {
                return false;
            }
            if (c < ' ' || c == 0x7f || (c >= 128 && !international)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDomain(String domain, boolean international) {
        if (domain.startsWith("[") && domain.endsWith("]")) {
            String literal = domain.substring(1, domain.length() - 1);
            return literal.regionMatches(true, 0, "IPv6:", 0, 5)
                    ? Addresses.isIpv6(literal.substring(5))
                    : Addresses.isIpv4(literal);
        }
        // a name that is not in Unicode's composed form is an address all the same: mail systems normalise it
        return international
                ? Hostnames.isIdnHostname(Normalizer.normalize(domain, Normalizer.Form.NFC))
                : Hostnames.isHostname(domain);
    }
}
