package dev.hardwire.http.answer;

import java.nio.charset.StandardCharsets;

/** Writes the {@code Content-Disposition} of what is to be saved (RFC 6266). */
final class Disposition {
    private static final String PLAIN = "!#$&+-.^_`|~";

    private Disposition() {}

    /** Tells to save an answer under a name: in ASCII for old clients, and as it is. */
    static String attachment(String fileName) {
        StringBuilder ascii = new StringBuilder();
        StringBuilder encoded = new StringBuilder();
        fileName.codePoints().forEach(c -> {
            boolean printable = c >= ' ' && c < 0x7f;
            ascii.append(printable && c != '"' && c != '\\' && c != '/' && c != '%' ? (char) c : '_');
        });
        for (byte b : fileName.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (plain || PLAIN.indexOf(c) >= 0) {
                encoded.append(c);
            } else {
                encoded.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        String plain = "attachment; filename=\"" + ascii + '"';
        return ascii.toString().equals(fileName) ? plain : plain + "; filename*=UTF-8''" + encoded;
    }
}
