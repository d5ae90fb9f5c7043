package dev.hardwire.spi.json;

import java.nio.charset.StandardCharsets;

/** A string in a JSON text: where it is, checked, and made when it is asked for. For one thread. */
final class ScannedString {
    private final byte[] json;
    private int start;
    private int stop;
    private boolean escapes;
    private boolean ascii;

    ScannedString(byte[] json) {
        this.json = json;
    }

    /** Scans the string behind whose opening quote {@code from} is; where its closing quote is behind. */
    int scan(int from, int end, JsonScanner scanner) {
        start = from;
        escapes = false;
        ascii = true;
        int at = from;
        while (at < end) {
            byte b = json[at];
            if (b >= ' ' && b != '"' && b != '\\') {
                at++;
            } else if (b == '"') {
                stop = at;
                return at + 1;
            } else if (b == '\\') {
                escapes = true;
                at = escape(at + 1, end, scanner);
            } else if (b < 0) {
                ascii = false;
                at = utf8(at, end, scanner);
            } else {
                throw scanner.malformed("A control character must be escaped in a string", at);
            }
        }
        throw scanner.endsTooEarly();
    }

    private int escape(int at, int end, JsonScanner scanner) {
        if (at == end) {
            throw scanner.endsTooEarly();
        }
        switch (json[at]) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> {
                return at + 1;
            }
            case 'u' -> {
                for (int i = at + 1; i < at + 5; i++) {
                    if (i >= end || Character.digit(json[i], 16) < 0) {
                        throw scanner.unexpected("one of four hexadecimal digits", i);
                    }
                }
                return at + 5;
            }
            default -> throw scanner.unexpected("one of the escapes \" \\ / b f n r t u", at);
        }
    }

    /** The place behind a character of several bytes (RFC 3629, 4). */
    private int utf8(int at, int end, JsonScanner scanner) {
        int lead = json[at] & 0xff;
        int length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
        int lowest = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
        int highest = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
        if (lead < 0xc2 || lead > 0xf4) {
            throw scanner.malformed("The text is not UTF-8", at);
        }
        for (int i = at + 1; i < at + length; i++) {
            if (i >= end) {
                throw scanner.endsTooEarly();
            }
            int b = json[i] & 0xff;
            if (b < lowest || b > highest) {
                throw scanner.malformed("The text is not UTF-8", at);
            }
            lowest = 0x80;
            highest = 0xbf;
        }
        return at + length;
    }

    /** The string. */
    String text() {
        if (escapes) {
            return unescaped();
        }
        return new String(json, start, stop - start, ascii ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    private String unescaped() {
        StringBuilder text = new StringBuilder(stop - start);
        int plain = start;
        for (int at = start; at < stop; at++) {
            if (json[at] == '\\') {
                text.append(new String(json, plain, at - plain, StandardCharsets.UTF_8));
                at++;
                if (json[at] == 'u') {
                    text.append((char) hexadecimal(at + 1));
                    at += 4;
                } else {
                    text.append(character(json[at]));
                }
                plain = at + 1;
            }
        }
        return text.append(new String(json, plain, stop - plain, StandardCharsets.UTF_8))
                .toString();
    }

    private int hexadecimal(int at) {
        int value = 0;
        for (int i = at; i < at + 4; i++) {
            value = (value << 4) | Character.digit(json[i], 16);
        }
        return value;
    }

    private static char character(byte escape) {
        return switch (escape) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> (char) escape;
        };
    }
}
