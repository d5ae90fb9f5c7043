package dev.hardwire.spi.json;

import dev.hardwire.handler.FilePart;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.NumberOutput;
import tools.jackson.databind.JsonNode;

/**
 * Writes JSON as UTF-8 into a buffer that grows. Commas are set by the writer; that names and values come in a valid order
 * is the caller's business. For one thread.
 */
public final class JsonWriter {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    /** The characters of the longest integer of 64 bits. */
    private static final int LONGEST_LONG = 20;

    private byte[] buffer;
    private int size;
    private Direction direction = Direction.NEITHER;
    /** Takes binary values as attachments; null where they are written as base64. */
    private @Nullable List<byte[]> attachments;

    /** A writer with a buffer of this size to begin with. */
    public JsonWriter(int capacity) {
        buffer = new byte[Math.max(16, capacity)];
    }

    /**
     * Makes the writer ready for another text.
     *
     * @param attachments takes binary values, which are written as placeholders (Socket.IO protocol 5); null writes them
     *     as strings of base64
     */
    public void reset(@Nullable List<byte[]> attachments) {
        size = 0;
        direction = Direction.NEITHER;
        this.attachments = attachments;
    }

    /** Which way what is written goes, until the next {@link #reset}. */
    public JsonWriter direction(Direction newDirection) {
        this.direction = newDirection;
        return this;
    }

    /** Which way what is written goes; {@link Direction#NEITHER} unless it was said. In a response, nothing write-only is. */
    public Direction direction() {
        return direction;
    }

    /** Begins an object. */
    public void beginObject() {
        separate();
        append('{');
    }

    /** Ends an object. */
    public void endObject() {
        append('}');
    }

    /** Begins an array. */
    public void beginArray() {
        separate();
        append('[');
    }

    /** Ends an array. */
    public void endArray() {
        append(']');
    }

    /** Writes the name of a property that is known at compile time; this writer. */
    public JsonWriter name(JsonName name) {
        separate();
        bytes(name.encoded, 0, name.encoded.length);
        return this;
    }

    /** Writes the name of a property. */
    public void name(String name) {
        value(name);
        append(':');
    }

    /**
     * Begins a property that its object does not name.
     *
     * @param named whether the object does name it
     * @throws IllegalArgumentException if so: it would be there twice
     */
    public void otherName(String name, boolean named) {
        if (named) {
            throw new IllegalArgumentException("The property " + name + " has a component of its own");
        }
        name(name);
    }

    /** Writes null. */
    public void nullValue() {
        ascii("null");
    }

    /** Writes a boolean. */
    public void value(boolean value) {
        ascii(value ? "true" : "false");
    }

    /** Writes an integer. */
    public void value(int value) {
        value((long) value);
    }

    /** Writes an integer. */
    public void value(long value) {
        separate();
        ensure(LONGEST_LONG);
        size = NumberOutput.outputLong(value, buffer, size);
    }

    /**
     * Writes a number.
     *
     * @throws IllegalArgumentException if it is infinite or not a number, which JSON cannot express
     */
    public void value(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("JSON has no number " + value);
        }
        if (value == (long) value && Math.abs(value) < 1e15 && (value != 0 || 1 / value > 0)) {
            value((long) value);
        } else {
            ascii(NumberOutput.toString(value, true));
        }
    }

    /** Writes a number, as {@link #value(double)} does. */
    public void value(float value) {
        if (!Float.isFinite(value)) {
            throw new IllegalArgumentException("JSON has no number " + value);
        }
        if (value == (int) value && Math.abs(value) < 1e7f) {
            value((long) value);
        } else {
            ascii(NumberOutput.toString(value, true));
        }
    }

    /** Writes a number; null writes null. */
    public void value(@Nullable BigInteger value) {
        ascii(value == null ? "null" : value.toString());
    }

    /** Writes a number; null writes null. */
    public void value(@Nullable BigDecimal value) {
        ascii(value == null ? "null" : value.toString());
    }

    /** Writes a string; null writes null. */
    public void value(@Nullable String value) {
        if (value == null) {
            nullValue();
            return;
        }
        separate();
        string(value);
    }

    /** Writes a full date of RFC 3339; null writes null. */
    public void value(@Nullable LocalDate value) {
        value(value == null ? null : value.toString());
    }

    /** Writes a date and time of RFC 3339; null writes null. */
    public void value(@Nullable OffsetDateTime value) {
        value(value == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(value));
    }

    /** Writes a UUID; null writes null. */
    public void value(@Nullable UUID value) {
        value(value == null ? null : value.toString());
    }

    /** Writes a duration of RFC 3339; null writes null. */
    public void value(@Nullable Duration value) {
        value(value == null ? null : Durations.text(value));
    }

    /** Writes a URI; null writes null. */
    public void value(@Nullable URI value) {
        value(value == null ? null : value.toString());
    }

    /**
     * Writes bytes: as an attachment or as base64, see {@link #reset}; null writes null. An attachment is a copy, as it may be
     * sent much later.
     */
    public void value(byte @Nullable [] value) {
        if (value == null) {
            nullValue();
            return;
        }
        List<byte[]> attached = attachments;
        if (attached == null) {
            byte[] base64 = Base64.getEncoder().encode(value);
            separate();
            append('"');
            bytes(base64, 0, base64.length);
            append('"');
        } else {
            ascii("{\"_placeholder\":true,\"num\":" + attached.size() + "}");
            attached.add(value.clone());
        }
    }

    /** Writes the bytes between position and limit, as {@link #value(byte[])}, and leaves both; null writes null. */
    public void value(@Nullable ByteBuffer value) {
        if (value == null) {
            nullValue();
            return;
        }
        byte[] bytes = new byte[value.remaining()];
        value.get(value.position(), bytes);
        value(bytes);
    }

    /**
     * Writes null where there is no file; forms, which have files, are sent by clients only.
     *
     * @throws UnsupportedOperationException if there is one
     */
    public void value(@Nullable FilePart value) {
        if (value == null) {
            nullValue();
            return;
        }
        throw new UnsupportedOperationException("A file of a form cannot be written as JSON");
    }

    /** Writes a tree; null writes null. */
    public void value(@Nullable JsonNode value) {
        if (value == null) {
            nullValue();
            return;
        }
        switch (value.getNodeType()) {
            case OBJECT, POJO -> {
                beginObject();
                for (Map.Entry<String, JsonNode> property : value.properties()) {
                    name(property.getKey());
                    value(property.getValue());
                }
                endObject();
            }
            case ARRAY -> {
                beginArray();
                for (JsonNode element : value) {
                    value(element);
                }
                endArray();
            }
            case STRING -> value(value.stringValue());
            case BINARY -> value(value.binaryValue());
            case NUMBER -> ascii(value.asString());
            case BOOLEAN -> value(value.booleanValue());
            case NULL, MISSING -> nullValue();
        }
    }

    /** Writes JSON that is already encoded: one value, or several with commas between them. */
    public void raw(byte[] json, int offset, int length) {
        if (length > 0) {
            separate();
            bytes(json, offset, length);
        }
    }

    /** How many bytes there are. */
    public int size() {
        return size;
    }

    /** The buffer itself; its first {@link #size} bytes are valid until the next write or reset. */
    public byte[] buffer() {
        return buffer;
    }

    /** A copy of the bytes. */
    public byte[] toByteArray() {
        return Arrays.copyOf(buffer, size);
    }

    /** Sets a comma where a value or name follows another value. */
    private void separate() {
        if (size > 0) {
            byte last = buffer[size - 1];
            if (last != '{' && last != '[' && last != ':') {
                append(',');
            }
        }
    }

    private void ascii(String text) {
        separate();
        int length = text.length();
        ensure(length);
        for (int i = 0; i < length; i++) {
            buffer[size++] = (byte) text.charAt(i);
        }
    }

    private void string(String value) {
        int length = value.length();
        ensure(length + 2);
        buffer[size++] = '"';
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (c >= 0x20 && c < 0x80 && c != '"' && c != '\\') {
                if (size == buffer.length) {
                    ensure(length - i + 1);
                }
                buffer[size++] = (byte) c;
            } else {
                i += special(value, i, c);
            }
        }
        append('"');
    }

    /** Writes a character that is not plain ASCII; answers how many further characters it took. */
    private int special(String value, int i, char c) {
        ensure(value.length() - i + 7);
        if (c < 0x80) {
            escape(c);
        } else if (c < 0x800) {
            buffer[size++] = (byte) (0xc0 | (c >> 6));
            buffer[size++] = (byte) (0x80 | (c & 0x3f));
        } else if (Character.isSurrogate(c)) {
            if (Character.isHighSurrogate(c)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1))) {
                int point = Character.toCodePoint(c, value.charAt(i + 1));
                buffer[size++] = (byte) (0xf0 | (point >> 18));
                buffer[size++] = (byte) (0x80 | ((point >> 12) & 0x3f));
                buffer[size++] = (byte) (0x80 | ((point >> 6) & 0x3f));
                buffer[size++] = (byte) (0x80 | (point & 0x3f));
                return 1;
            }
            unicode(c);
        } else {
            buffer[size++] = (byte) (0xe0 | (c >> 12));
            buffer[size++] = (byte) (0x80 | ((c >> 6) & 0x3f));
            buffer[size++] = (byte) (0x80 | (c & 0x3f));
        }
        return 0;
    }

    private void escape(char c) {
        switch (c) {
            case '"' -> pair('"');
            case '\\' -> pair('\\');
            case '\n' -> pair('n');
            case '\r' -> pair('r');
            case '\t' -> pair('t');
            case '\b' -> pair('b');
            case '\f' -> pair('f');
            default -> unicode(c);
        }
    }

    private void pair(char c) {
        buffer[size++] = '\\';
        buffer[size++] = (byte) c;
    }

    private void unicode(char c) {
        buffer[size++] = '\\';
        buffer[size++] = 'u';
        buffer[size++] = HEX[c >> 12];
        buffer[size++] = HEX[(c >> 8) & 0xf];
        buffer[size++] = HEX[(c >> 4) & 0xf];
        buffer[size++] = HEX[c & 0xf];
    }

    private void append(char c) {
        ensure(1);
        buffer[size++] = (byte) c;
    }

    private void bytes(byte[] source, int offset, int length) {
        ensure(length);
        System.arraycopy(source, offset, buffer, size, length);
        size += length;
    }

    private void ensure(int more) {
        if (buffer.length - size < more) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, size + more));
        }
    }
}
