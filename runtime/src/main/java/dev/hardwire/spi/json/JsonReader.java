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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/**
 * Reads JSON in one pass and knows where it is. It stands before a value; each method that reads one consumes exactly that
 * value, also where it is of the wrong type: then it reports a violation and answers zero, false or null. For one thread.
 *
 * <p>Objects and arrays: {@link #beginObject}, then {@link #nextName} until it answers null; {@link #beginArray}, then
 * {@link #nextElement} until it answers false. After a name or element the reader stands before its value.
 */
public final class JsonReader implements ViolationSink, AutoCloseable {
    /** How deep objects and arrays may be nested. */
    public static final int MAX_DEPTH = 200;

    static final String TWICE = "must not be there twice";

    private final Tokens tokens;
    private final Violations violations;
    /** Whether a value may be binary, of a placeholder or of a tree. */
    private final boolean attachments;

    private final JsonPath path;
    private @Nullable Validation validation;
    private Direction direction = Direction.NEITHER;
    /** Whether the value that was read last was not of its type: then its bounds say nothing. */
    private boolean refused;

    private final boolean validated;

    private JsonReader(Tokens tokens, JsonPath path, Violations violations, boolean attachments, boolean validated) {
        this.validated = validated;
        this.tokens = tokens;
        this.path = path;
        this.violations = violations;
        this.attachments = attachments;
    }

    /** A reader of UTF-8 JSON that adds what is wrong to {@code violations}. */
    public static JsonReader of(byte[] json, int offset, int length, Violations violations) {
        return of(new TextTokens(json, offset, length, List.of()), violations, false);
    }

    /**
     * A reader of UTF-8 JSON with placeholders for binary values.
     *
     * @param attachments what <code>{"_placeholder":true,"num":0}</code> and so on stand for (Socket.IO protocol 5)
     */
    public static JsonReader of(byte[] json, int offset, int length, Violations violations, List<byte[]> attachments) {
        return of(new TextTokens(json, offset, length, attachments), violations, true);
    }

    private static JsonReader of(Tokens tokens, Violations violations, boolean attachments) {
        return new JsonReader(tokens, new JsonPath(), violations, attachments, false);
    }

    /** A reader of a tree that adds what is wrong to {@code violations}. */
    public static JsonReader of(JsonNode tree, Violations violations) {
        return of(new TreeTokens(tree), violations, false);
    }

    /** Which way the value goes; this reader. */
    public JsonReader direction(Direction newDirection) {
        this.direction = newDirection;
        return this;
    }

    /** Which way the value goes; {@link Direction#NEITHER} unless it was said. */
    public Direction direction() {
        return direction;
    }

    /** A reader of a JSON text that is known to be right, such as a default. */
    public static JsonReader of(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return of(bytes, 0, bytes.length, new Violations());
    }

    /** Whether what this reads is part of a whole that a validator has checked. */
    public boolean isValidated() {
        return validated;
    }

    /**
     * A reader of a value that {@link #node} has just read, which reports at the places where it was. This reader must stay
     * where it is until the other is done with.
     */
    public JsonReader part(JsonNode tree) {
        return new JsonReader(new TreeTokens(tree), new JsonPath(path), violations, attachments, true)
                .direction(direction);
    }

    /** What a validator of a value that {@link #node} has just read reports to. This reader must stay where it is meanwhile. */
    public Validation validation() {
        Validation current = validation;
        if (current == null || current.direction() != direction) {
            current = new Validation(path, violations, direction);
            validation = current;
        }
        return current;
    }

    /** What comes; it is not consumed. */
    public JsonKind kind() {
        JsonToken token = token();
        tokens.putBack(token);
        return switch (token) {
            case START_OBJECT -> JsonKind.OBJECT;
            case START_ARRAY -> JsonKind.ARRAY;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> JsonKind.NUMBER;
            case VALUE_TRUE, VALUE_FALSE -> JsonKind.BOOLEAN;
            case VALUE_NULL -> JsonKind.NULL;
            default -> JsonKind.STRING;
        };
    }

    /** Consumes a value that is of none of the kinds that it may be of, which is a violation. */
    public void mismatch(String message) {
        token();
        wrongType(message);
    }

    /** Begins an object; false if the value is none, which is a violation. */
    public boolean beginObject() {
        if (token() != JsonToken.START_OBJECT) {
            wrongType("must be an object");
            return false;
        }
        path.enter();
        return true;
    }

    /** The name of the next property, or null at the end of the object. */
    public @Nullable String nextName() {
        refused = false;
        String name = tokens.nextName();
        if (name == null) {
            path.leave();
        } else {
            path.property(name);
        }
        return name;
    }

    /**
     * Notes that a property is there; that it is there twice is a violation.
     *
     * @param seen a bit for each property that was there
     * @param bit that of the property whose name was just read
     * @return {@code seen} with this bit
     */
    public long once(long seen, long bit) {
        if ((seen & bit) != 0) {
            violation(TWICE);
        }
        return seen | bit;
    }

    /** Begins an array; false if the value is none, which is a violation. */
    public boolean beginArray() {
        if (token() != JsonToken.START_ARRAY) {
            wrongType("must be an array");
            return false;
        }
        path.enter();
        return true;
    }

    /** Moves before the next element of the array; false at the end, of the outermost array also when asked again. */
    public boolean nextElement() {
        if (path.isRoot()) {
            return false;
        }
        JsonToken next = tokens.next();
        if (next == JsonToken.END_ARRAY) {
            path.leave();
            refused = false;
            return false;
        }
        path.element();
        tokens.putBack(next);
        return true;
    }

    /** Whether the value is null, which is consumed then. */
    public boolean nextNull() {
        JsonToken token = token();
        if (token == JsonToken.VALUE_NULL) {
            return true;
        }
        tokens.putBack(token);
        return false;
    }

    /** The value as a string. */
    public @Nullable String string() {
        if (token() != JsonToken.VALUE_STRING) {
            wrongType("must be a string");
            return null;
        }
        return tokens.string();
    }

    /** The value as {@code true} or {@code false}. */
    public boolean bool() {
        JsonToken token = token();
        if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
            wrongType("must be true or false");
        }
        return token == JsonToken.VALUE_TRUE;
    }

    /** The value as an integer of 32 bits; 1.0 is one too. */
    public int int32() {
        long value = int64("must be an integer of 32 bits");
        if (value != (int) value) {
            refuse("must be an integer of 32 bits");
            return 0;
        }
        return (int) value;
    }

    /** The value as an integer of 64 bits; 1.0 is one too. */
    public long int64() {
        return int64("must be an integer of 64 bits");
    }

    private long int64(String message) {
        JsonToken token = token();
        if (token == JsonToken.VALUE_NUMBER_INT) {
            if (tokens.isInt64()) {
                return tokens.int64();
            }
            refuse(message);
            return 0;
        }
        BigInteger value = integer(token, message);
        if (value == null) {
            return 0;
        }
        if (value.bitLength() > 63) {
            refuse(message);
            return 0;
        }
        return value.longValue();
    }

    /** The value as an integer of any size; 1.0 is one too. */
    public @Nullable BigInteger integer() {
        return integer(token(), "must be an integer");
    }

    private @Nullable BigInteger integer(JsonToken token, String message) {
        if (token == JsonToken.VALUE_NUMBER_INT) {
            return tokens.integer();
        }
        if (token == JsonToken.VALUE_NUMBER_FLOAT) {
            BigInteger integer = Formats.integer(tokens.decimal());
            if (integer == null) {
                violation(message);
            }
            return integer;
        }
        wrongType(message);
        return null;
    }

    /** The value as a number in double precision; one that is out of its range is a violation. */
    public double float64() {
        JsonToken token = token();
        if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
            wrongType("must be a number");
            return 0;
        }
        double value = tokens.float64();
        if (Double.isInfinite(value)) {
            refuse("must be a number in the range of double precision");
            return 0;
        }
        return value;
    }

    /** The value as a number in single precision; one that is out of its range is a violation. */
    public float float32() {
        double value = float64();
        float rounded = (float) value;
        if (Float.isInfinite(rounded)) {
            refuse("must be a number in the range of single precision");
            return 0;
        }
        return rounded;
    }

    /** The value as a number of any precision. */
    public @Nullable BigDecimal decimal() {
        JsonToken token = token();
        if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
            wrongType("must be a number");
            return null;
        }
        return tokens.decimal();
    }

    /** The value, which is a number, as its plainest digits: 1.0 is 1. */
    public @Nullable String numberText() {
        BigDecimal value = decimal();
        if (value == null) {
            return null;
        }
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** The value as a full date of RFC 3339. */
    public @Nullable LocalDate date() {
        String text = string();
        return text == null ? null : orViolation(Formats.date(text), "must be a date such as 2026-01-31");
    }

    /** The value as a date and time of RFC 3339. */
    public @Nullable OffsetDateTime dateTime() {
        String text = string();
        return text == null
                ? null
                : orViolation(Formats.dateTime(text), "must be a date and time such as 2026-01-31T12:00:00Z");
    }

    /** The value as a UUID. */
    public @Nullable UUID uuid() {
        String text = string();
        return text == null ? null : orViolation(Formats.uuid(text), "must be a UUID");
    }

    /** The value as a duration; one in years or months has no fixed length and is a violation. */
    public @Nullable Duration duration() {
        String text = string();
        return text == null
                ? null
                : orViolation(
                        Formats.duration(text),
                        "must be a duration such as P1DT12H or PT30M, without years and months");
    }

    /** The value as a URI or relative reference. */
    public @Nullable URI uri() {
        String text = string();
        return text == null ? null : orViolation(Formats.uri(text), "must be a URI");
    }

    /** The value as bytes: the attachment of a placeholder, or a string that is base64. */
    public byte @Nullable [] binary() {
        JsonToken token = token();
        if (token == JsonToken.VALUE_EMBEDDED_OBJECT) {
            return orViolation(tokens.embedded(), "must be binary");
        }
        if (token == JsonToken.START_OBJECT && attachments) {
            return orViolation(tokens.attachment(), "must be binary");
        }
        if (token != JsonToken.VALUE_STRING) {
            wrongType(attachments ? "must be binary" : "must be a string of base64");
            return null;
        }
        return orViolation(Formats.base64(tokens.string()), "must be base64");
    }

    /** The value as bytes, as {@link #binary}, in a buffer of their own. */
    public @Nullable ByteBuffer buffer() {
        byte[] bytes = binary();
        return bytes == null ? null : ByteBuffer.wrap(bytes);
    }

    /** The value as a file, which a form has there. */
    public @Nullable FilePart file() {
        JsonToken token = token();
        FilePart file = token == JsonToken.VALUE_EMBEDDED_OBJECT ? tokens.file() : null;
        if (file == null) {
            wrongType("must be a file");
        }
        return file;
    }

    /** The value as a tree; attachments are {@code BinaryNode}s in it. */
    public JsonNode node() {
        JsonNode node = tokens.node(token());
        String repeated = tokens.takeRepeated();
        if (repeated != null) {
            violation("must not have the property " + repeated + " twice");
        }
        return node;
    }

    /** Consumes the value, whatever it is. */
    public void skip() {
        token();
        tokens.skipChildren();
    }

    /** Consumes the value of a property that is for responses only, which is a violation. */
    public void readOnly() {
        skip();
        violation("is read-only");
    }

    /** Consumes the value of a property that is for requests only, which is a violation. */
    public void writeOnly() {
        skip();
        violation("is write-only");
    }

    /** Consumes the value of a property that the object must not have, which is a violation. */
    public void unknown() {
        skip();
        violation("is not a known property");
    }

    /**
     * The property that says of which variant the object is that comes. It is looked for ahead in the same bytes and the
     * reader stays before the object; but where the value is no object, or the property is absent or no string, number or boolean, this
     * is a violation and the value is consumed.
     *
     * @return the text of the property, or null
     */
    public @Nullable String discriminator(String property) {
        JsonToken token = token();
        if (token != JsonToken.START_OBJECT) {
            wrongType("must be an object");
            return null;
        }
        Object found = tokens.lookAhead(property);
        if (found instanceof String text) {
            tokens.putBack(token);
            return text;
        }
        tokens.skipChildren();
        violationOf(property, found == null ? "is required" : "must be a string");
        return null;
    }

    /**
     * Consumes an object whose discriminator names none of its variants, which is a violation.
     *
     * @param known the values that there are, as a text
     */
    public void unknownVariant(String property, String known) {
        skip();
        violationOf(property, "must be one of " + known);
    }

    /**
     * Consumes what is left and answers whether it was nothing but white space.
     *
     * @throws MalformedJson if there is anything behind the value
     */
    public void end() {
        if (tokens.nextOrEnd() != null) {
            throw new MalformedJson("There is more than one JSON value" + tokens.location());
        }
    }

    /** Reports a broken rule; but of a value that was not of its type, which is a violation already, nothing more. */
    @Override
    public void violation(String message) {
        if (!refused) {
            violations.body(violations.isFull() ? "" : path.pointer(), message);
        }
    }

    private void refuse(String message) {
        violation(message);
        refused = true;
    }

    /** Reports that an object that was just read lacks a property, or an array an element. */
    public void missing(String property) {
        missing(property, "is required");
    }

    /** Reports in these words that an object that was just read lacks a property, or an array an element. */
    public void missing(String property, String message) {
        violationOf(property, message);
    }

    private void violationOf(String property, String message) {
        violations.body(violations.isFull() ? "" : path.pointer() + "/" + JsonPath.escaped(property), message);
    }

    @Override
    public int violationCount() {
        return violations.count();
    }

    /** The JSON Pointer of the value that was read last; of an object or array whose end was reached: its own. */
    public String pointer() {
        return path.pointer();
    }

    /** Does nothing: a reader holds nothing that must be given back. */
    @Override
    public void close() {}

    /** The first token of the value to read. */
    private JsonToken token() {
        refused = false;
        return tokens.next();
    }

    private void wrongType(String message) {
        tokens.skipChildren();
        refuse(message);
    }

    private <T> @Nullable T orViolation(@Nullable T value, String message) {
        if (value == null) {
            violation(message);
        }
        return value;
    }
}
