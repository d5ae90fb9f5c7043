package dev.hardwire.socketio.packet;

import dev.hardwire.spi.json.JsonReader;

/**
 * Checks that bytes are JSON (RFC 8259) which the reader of codecs takes too, without keeping anything of it. The bytes are
 * known to be UTF-8. For one text, on one thread.
 */
final class JsonScanner {
    /** What every method answers for bytes that are not valid. */
    static final int INVALID = -1;

    /** The longest number and the longest name that Jackson reads. */
    private static final int MAX_NUMBER = 1000;

    private static final int MAX_NAME = 50_000;
    /** More digits make an exponent that no number type can hold. */
    private static final int MAX_EXPONENT_DIGITS = 9;

    private final byte[] json;
    private final int end;
    /** How many attachments there are; placeholders are checked where there are some. */
    private final int attachments;

    private int depth;
    /** How many elements the array has that was scanned last. */
    private int elements;

    JsonScanner(byte[] json, int end, int attachments) {
        this.json = json;
        this.end = end;
        this.attachments = attachments;
    }

    /** How many elements the last array had that was scanned. */
    int elementCount() {
        return elements;
    }

    /** The position behind white space. */
    int skipSpace(int from) {
        int at = from;
        while (at < end && isSpace(json[at])) {
            at++;
        }
        return at;
    }

    private static boolean isSpace(byte c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    /** The position behind the value that begins here. */
    int value(int at) {
        if (at >= end) {
            return INVALID;
        }
        return switch (json[at]) {
            case '"' -> string(at);
            case '{' -> object(at);
            case '[' -> array(at);
            case 't' -> literal(at, "true");
            case 'f' -> literal(at, "false");
            case 'n' -> literal(at, "null");
            default -> number(at);
        };
    }

    private int literal(int at, String text) {
        if (end - at < text.length()) {
            return INVALID;
        }
        for (int i = 0; i < text.length(); i++) {
            if (json[at + i] != text.charAt(i)) {
                return INVALID;
            }
        }
        return at + text.length();
    }

    /** The position behind the string that begins here. */
    int string(int at) {
        if (at >= end || json[at] != '"') {
            return INVALID;
        }
        int next = at + 1;
        while (next < end) {
            byte c = json[next++];
            if (c == '"') {
                return next;
            }
            if (c == '\\') {
                next = escape(next);
                if (next < 0) {
                    return INVALID;
                }
            } else if (c >= 0 && c < 0x20) {
                return INVALID;
            }
        }
        return INVALID;
    }

    private int escape(int at) {
        if (at >= end) {
            return INVALID;
        }
        return switch (json[at]) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> at + 1;
            case 'u' -> hex(at + 1);
            default -> INVALID;
        };
    }

    private int hex(int at) {
        if (end - at < 4) {
            return INVALID;
        }
        for (int i = at; i < at + 4; i++) {
            if (Character.digit(json[i], 16) < 0) {
                return INVALID;
            }
        }
        return at + 4;
    }

    /** The position behind the number that begins here. */
    int number(int at) {
        int next = at < end && json[at] == '-' ? at + 1 : at;
        int integer = digits(next);
        if (integer == next || (json[next] == '0' && integer > next + 1)) {
            return INVALID;
        }
        next = integer;
        if (next < end && json[next] == '.') {
            int fraction = digits(next + 1);
            if (fraction == next + 1) {
                return INVALID;
            }
            next = fraction;
        }
        if (next < end && (json[next] == 'e' || json[next] == 'E')) {
            next++;
            if (next < end && (json[next] == '+' || json[next] == '-')) {
                next++;
            }
            int exponent = digits(next);
            if (exponent == next || exponent - next > MAX_EXPONENT_DIGITS) {
                return INVALID;
            }
            next = exponent;
        }
        return next - at > MAX_NUMBER ? INVALID : next;
    }

    private int digits(int from) {
        int at = from;
        while (at < end && json[at] >= '0' && json[at] <= '9') {
            at++;
        }
        return at;
    }

    private int array(int at) {
        if (++depth > JsonReader.MAX_DEPTH) {
            return INVALID;
        }
        int next = skipSpace(at + 1);
        next = next < end && json[next] == ']' ? next + 1 : elements(next);
        depth--;
        return next;
    }

    /** The position behind the outermost array, whose first element begins here. */
    int outerElements(int at) {
        depth = 1;
        return elements(at);
    }

    private int elements(int at) {
        int next = at;
        int count = 0;
        while (true) {
            next = value(next);
            if (next < 0) {
                return INVALID;
            }
            count++;
            next = skipSpace(next);
            if (next >= end) {
                return INVALID;
            }
            byte c = json[next++];
            if (c == ']') {
                elements = count;
                return next;
            }
            if (c != ',') {
                return INVALID;
            }
            next = skipSpace(next);
        }
    }

    /** The position behind the object that begins here. */
    int object(int at) {
        if (++depth > JsonReader.MAX_DEPTH) {
            return INVALID;
        }
        int next = skipSpace(at + 1);
        next = next < end && json[next] == '}' ? next + 1 : properties(next);
        depth--;
        return next;
    }

    private int properties(int at) {
        int next = at;
        boolean placeholder = false;
        int number = INVALID;
        while (true) {
            int name = next;
            next = string(name);
            if (next < 0 || next - name > MAX_NAME) {
                return INVALID;
            }
            int nameEnd = next;
            next = skipSpace(next);
            if (next >= end || json[next] != ':') {
                return INVALID;
            }
            int start = skipSpace(next + 1);
            next = value(start);
            if (next < 0) {
                return INVALID;
            }
            if (attachments > 0) {
                placeholder |= is("\"_placeholder\"", name, nameEnd) && json[start] == 't';
                number = is("\"num\"", name, nameEnd) ? attachment(start, next) : number;
            }
            next = skipSpace(next);
            if (next >= end) {
                return INVALID;
            }
            byte c = json[next++];
            if (c == '}') {
                return placeholder && number < 0 ? INVALID : next;
            }
            if (c != ',') {
                return INVALID;
            }
            next = skipSpace(next);
        }
    }

    private boolean is(String text, int from, int to) {
        return to - from == text.length() && literal(from, text) == to;
    }

    /** The number of an attachment that exists, or a negative one. */
    private int attachment(int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = json[i] - '0';
            if (digit < 0 || digit > 9 || number >= attachments) {
                return INVALID;
            }
            number = number * 10 + digit;
        }
        return number < attachments ? number : INVALID;
    }
}
