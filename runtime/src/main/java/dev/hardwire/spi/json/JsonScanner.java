package dev.hardwire.spi.json;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * Finds the tokens of a JSON text in UTF-8 (RFC 8259) and checks its grammar, strictly; makes nothing of them but names.
 * What is no JSON is {@link MalformedJson}. For one thread.
 */
final class JsonScanner {
    private static final int END = -1;

    /** What the place in the text asks for. */
    private enum Expected {
        VALUE,
        /** The first name or element, or the end of the object or array that has just begun. */
        FIRST,
        /** A comma, or the end of the object, array or text. */
        MORE
    }

    private final byte[] json;
    private final int from;
    private final int end;
    private int at;
    private Expected expected = Expected.VALUE;

    private int depth;
    /** A bit for each of the innermost 64 levels, the lowest for the innermost: whether it is an object. */
    private long objects;
    /** The levels further out, 64 in each. */
    private long @Nullable [] outer;

    /** The string whose end was found last. */
    private final ScannedString string;

    private final ScannedNumber number;

    JsonScanner(byte[] json, int offset, int length) {
        this.json = json;
        this.from = offset;
        this.at = offset;
        this.end = offset + length;
        this.string = new ScannedString(json);
        this.number = new ScannedNumber(json);
    }

    /** The string whose token was just taken. */
    ScannedString string() {
        return string;
    }

    /** The number whose token was just taken. */
    ScannedNumber number() {
        return number;
    }

    /** Where the scanner is. */
    int position() {
        return at;
    }

    /** The first token of the next value, or the end of the array; null at the end of the text. Not before a name. */
    @Nullable
    JsonToken next() {
        int b = peek();
        if (expected != Expected.MORE) {
            if (b == ']' && expected == Expected.FIRST) {
                return endArray();
            }
            if (b == END && depth == 0) {
                return null;
            }
        } else if (depth == 0) {
            if (b == END) {
                return null;
            }
        } else if (b == ',') {
            at++;
            b = peek();
        } else if (b == ']' && !isInObject()) {
            return endArray();
        } else {
            throw unexpected("a comma or the end of the array");
        }
        return value(b);
    }

    /** The next name of the object, or null at its end. */
    @Nullable
    String nextName() {
        int b = peek();
        if (b == '}') {
            // Not behind a comma: that is looked at below.
            at++;
            leave();
            return null;
        }
        if (expected == Expected.MORE) {
            take(',', "a comma or the end of the object");
            peek();
        }
        take('"', "a name in quotes");
        String name = name();
        peek();
        take(':', "a colon");
        expected = Expected.VALUE;
        return name;
    }

    /** Consumes the rest of the object or array whose first token was just taken; does nothing behind any other token. */
    void skipChildren() {
        if (expected != Expected.FIRST) {
            return;
        }
        int outside = depth - 1;
        while (depth > outside) {
            if (!isInObject() || nextName() != null) {
                if (next() == null) {
                    throw endsTooEarly();
                }
            }
        }
    }

    private JsonToken value(int b) {
        switch (b) {
            case '"' -> {
                at = string.scan(at + 1, end, this);
                expected = Expected.MORE;
                return JsonToken.VALUE_STRING;
            }
            case '{' -> {
                enter(true);
                return JsonToken.START_OBJECT;
            }
            case '[' -> {
                enter(false);
                return JsonToken.START_ARRAY;
            }
            case 't' -> {
                return literal("true", JsonToken.VALUE_TRUE);
            }
            case 'f' -> {
                return literal("false", JsonToken.VALUE_FALSE);
            }
            case 'n' -> {
                return literal("null", JsonToken.VALUE_NULL);
            }
            default -> {
                if (b != '-' && (b < '0' || b > '9')) {
                    throw unexpected("a value");
                }
                at = number.scan(at, end, this);
                expected = Expected.MORE;
                return number.isInteger() ? JsonToken.VALUE_NUMBER_INT : JsonToken.VALUE_NUMBER_FLOAT;
            }
        }
    }

    private JsonToken literal(String text, JsonToken token) {
        int begin = at;
        for (int i = 0; i < text.length(); i++, at++) {
            if (at == end) {
                throw endsTooEarly();
            }
            if (json[at] != text.charAt(i)) {
                throw malformed("There is a word that is not true, false or null", begin);
            }
        }
        expected = Expected.MORE;
        return token;
    }

    private String name() {
        int begin = at;
        int limit = Math.min(end, begin + KnownNames.MAX_LENGTH + 1);
        long head = 0;
        long tail = 0;
        for (int i = begin; i < limit; i++) {
            byte b = json[i];
            if (b == '"') {
                at = i + 1;
                return KnownNames.of(json, begin, i - begin, head, tail);
            }
            if (b < ' ' || b == '\\') {
                break;
            }
            head = (head << Byte.SIZE) | (tail >>> (Long.SIZE - Byte.SIZE));
            tail = (tail << Byte.SIZE) | b;
        }
        at = string.scan(begin, end, this);
        return string.text();
    }

    private void enter(boolean object) {
        if (depth == JsonReader.MAX_DEPTH) {
            throw malformed("Objects and arrays can be nested " + JsonReader.MAX_DEPTH + " deep at most", at);
        }
        if (depth != 0 && depth % Long.SIZE == 0) {
            if (outer == null) {
                outer = new long[JsonReader.MAX_DEPTH / Long.SIZE];
            }
            outer[depth / Long.SIZE - 1] = objects;
        }
        objects = (objects << 1) | (object ? 1 : 0);
        depth++;
        at++;
        expected = Expected.FIRST;
    }

    private JsonToken endArray() {
        at++;
        leave();
        return JsonToken.END_ARRAY;
    }

    private void leave() {
        depth--;
        objects >>>= 1;
        if (depth != 0 && depth % Long.SIZE == 0 && outer != null) {
            objects = outer[depth / Long.SIZE - 1];
        }
        expected = Expected.MORE;
    }

    private boolean isInObject() {
        return (objects & 1) != 0;
    }

    /** The byte that comes behind white space, which is not consumed. */
    private int peek() {
        int place = at;
        while (place < end) {
            byte b = json[place];
            if (b > ' ' || (b != ' ' && b != '\n' && b != '\r' && b != '\t')) {
                at = place;
                return b & 0xff;
            }
            place++;
        }
        at = place;
        return END;
    }

    private void take(char wanted, String description) {
        if (at == end || json[at] != wanted) {
            throw unexpected(description);
        }
        at++;
    }

    // ---- mistakes ----

    MalformedJson endsTooEarly() {
        return malformed("The JSON text ends too early", end);
    }

    private MalformedJson unexpected(String description) {
        return unexpected(description, at);
    }

    /** Something else is at a place than the grammar allows. */
    MalformedJson unexpected(String description, int place) {
        if (place >= end) {
            return endsTooEarly();
        }
        int b = json[place] & 0xff;
        String found = b > ' ' && b < 0x7f ? "'" + (char) b + "'" : String.format(Locale.ROOT, "the byte 0x%02X", b);
        return malformed("There is " + found + " where " + description + " is expected", place);
    }

    MalformedJson malformed(String message, int place) {
        return new MalformedJson(message + location(place));
    }

    /** Where a place in the text is, for messages; the column counts characters. */
    String location(int place) {
        int line = 1;
        int begin = from;
        for (int i = from; i < place; i++) {
            if (json[i] == '\n') {
                line++;
                begin = i + 1;
            }
        }
        int column = new String(json, begin, place - begin, StandardCharsets.UTF_8).length() + 1;
        return " (line " + line + ", column " + column + ")";
    }
}
