package dev.hardwire.spi.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

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

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final byte[] json;
    private final int offset;
    private final int length;

    private final JsonParser parser;
    private final Violations violations;
    private final List<byte[]> attachments;
    /** Names (String) and positions (int[1]) from the root to the current value. */
    private Object[] path = new Object[8];

    private int depth;
    /** The first token of the next value if it was taken from the parser already, else null. */
    private @Nullable JsonToken ahead;
    /** Whether the value that was read last was not of its type: then its bounds say nothing. */
    private boolean refused;

    private JsonReader(byte[] json, int offset, int length, Violations violations, List<byte[]> attachments) {
        this.json = json;
        this.offset = offset;
        this.length = length;
        this.parser = FACTORY.createParser(ObjectReadContext.empty(), json, offset, length);
        this.violations = violations;
        this.attachments = attachments;
    }

    /** A reader of UTF-8 JSON that adds what is wrong to {@code violations}. */
    public static JsonReader of(byte[] json, int offset, int length, Violations violations) {
        return of(json, offset, length, violations, List.of());
    }

    /**
     * A reader of UTF-8 JSON with placeholders for binary values.
     *
     * @param attachments what <code>{"_placeholder":true,"num":0}</code> and so on stand for (Socket.IO protocol 5)
     */
    public static JsonReader of(byte[] json, int offset, int length, Violations violations, List<byte[]> attachments) {
        return new JsonReader(json, offset, length, violations, attachments);
    }

    /** Begins an object; false if the value is none, which is a violation. */
    public boolean beginObject() {
        if (token() != JsonToken.START_OBJECT) {
            wrongType("must be an object");
            return false;
        }
        push("");
        return true;
    }

    /** The name of the next property, or null at the end of the object. */
    public @Nullable String nextName() {
        refused = false;
        String name = advanceToName();
        if (name == null) {
            depth--;
        } else {
            path[depth - 1] = name;
        }
        return name;
    }

    /** Begins an array; false if the value is none, which is a violation. */
    public boolean beginArray() {
        if (token() != JsonToken.START_ARRAY) {
            wrongType("must be an array");
            return false;
        }
        push(new int[] {-1});
        return true;
    }

    /** Moves before the next element of the array; false at the end, of the outermost array also when asked again. */
    public boolean nextElement() {
        if (depth == 0) {
            return false;
        }
        JsonToken next = advance();
        if (next == JsonToken.END_ARRAY) {
            depth--;
            refused = false;
            return false;
        }
        ((int[]) path[depth - 1])[0]++;
        ahead = next;
        return true;
    }

    /** Whether the value is null, which is consumed then. */
    public boolean nextNull() {
        JsonToken token = token();
        if (token == JsonToken.VALUE_NULL) {
            return true;
        }
        ahead = token;
        return false;
    }

    /** The value as a string. */
    public @Nullable String string() {
        if (token() != JsonToken.VALUE_STRING) {
            wrongType("must be a string");
            return null;
        }
        return text();
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
            JsonParser.NumberType type = parser.getNumberType();
            if (type == JsonParser.NumberType.INT || type == JsonParser.NumberType.LONG) {
                return parser.getLongValue();
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
            return parser.getBigIntegerValue();
        }
        if (token == JsonToken.VALUE_NUMBER_FLOAT) {
            BigInteger integer = Formats.integer(parser.getDecimalValue());
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
        double value = parser.getDoubleValue();
        if (Double.isInfinite(value)) {
            refuse("must be a number in the range of double precision");
            return 0;
        }
        return value;
    }

    /** The value as a number in single precision; one that is out of its range is a violation. */
    public float float32() {
        double value = float64();
        if (Math.abs(value) > Float.MAX_VALUE) {
            refuse("must be a number in the range of single precision");
            return 0;
        }
        return (float) value;
    }

    /** The value as a number of any precision. */
    public @Nullable BigDecimal decimal() {
        JsonToken token = token();
        if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
            wrongType("must be a number");
            return null;
        }
        return parser.getDecimalValue();
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

    /** The value as bytes: the attachment of a placeholder, or a string that is base64. */
    public byte @Nullable [] binary() {
        JsonToken token = token();
        if (token == JsonToken.START_OBJECT && !attachments.isEmpty()) {
            return attachment();
        }
        if (token != JsonToken.VALUE_STRING) {
            wrongType(attachments.isEmpty() ? "must be a string of base64" : "must be binary");
            return null;
        }
        return orViolation(Formats.base64(text()), "must be base64");
    }

    private byte @Nullable [] attachment() {
        ObjectNode placeholder = (ObjectNode) tree(JsonToken.START_OBJECT, false);
        byte[] attachment = attachmentOf(placeholder);
        return orViolation(attachment, "must be binary");
    }

    private byte @Nullable [] attachmentOf(ObjectNode node) {
        if (node.size() != 2 || !node.path("_placeholder").asBoolean(false)) {
            return null;
        }
        JsonNode number = node.path("num");
        int index = number.isInt() ? number.intValue() : -1;
        return index >= 0 && index < attachments.size() ? attachments.get(index) : null;
    }

    /** The value as a tree; attachments are {@code BinaryNode}s in it. */
    public JsonNode node() {
        return tree(token(), true);
    }

    private JsonNode tree(JsonToken token, boolean attach) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        switch (token) {
            case START_OBJECT -> {
                ObjectNode object = nodes.objectNode();
                for (String name = advanceToName(); name != null; name = advanceToName()) {
                    object.set(name, tree(advance(), attach));
                }
                byte[] attachment = attach && !attachments.isEmpty() ? attachmentOf(object) : null;
                return attachment == null ? object : nodes.binaryNode(attachment);
            }
            case START_ARRAY -> {
                ArrayNode array = nodes.arrayNode();
                for (JsonToken next = advance(); next != JsonToken.END_ARRAY; next = advance()) {
                    array.add(tree(next, attach));
                }
                return array;
            }
            case VALUE_STRING -> {
                return nodes.stringNode(text());
            }
            case VALUE_NUMBER_INT -> {
                return switch (parser.getNumberType()) {
                    case INT -> nodes.numberNode(parser.getIntValue());
                    case LONG -> nodes.numberNode(parser.getLongValue());
                    default -> nodes.numberNode(parser.getBigIntegerValue());
                };
            }
            case VALUE_NUMBER_FLOAT -> {
                return nodes.numberNode(parser.getDecimalValue());
            }
            case VALUE_TRUE, VALUE_FALSE -> {
                return nodes.booleanNode(token == JsonToken.VALUE_TRUE);
            }
            case VALUE_NULL -> {
                return nodes.nullNode();
            }
            default -> throw new MalformedJson("A value is missing" + location());
        }
    }

    /** Consumes the value, whatever it is. */
    public void skip() {
        token();
        skipChildren();
    }

    /** Consumes the value of a property that the object must not have, which is a violation. */
    public void unknown() {
        skip();
        violation("is not a known property");
    }

    /**
     * The property that says of which variant the object is that comes. It is looked for ahead in the same bytes and the
     * reader stays before the object; but where the value is no object, or the property is absent or no string, this is a
     * violation and the value is consumed.
     *
     * @return the text of the property, or null
     */
    public @Nullable String discriminator(String property) {
        JsonToken token = token();
        if (token != JsonToken.START_OBJECT) {
            wrongType("must be an object");
            return null;
        }
        Object found = lookAhead(property);
        if (found instanceof String text) {
            ahead = token;
            return text;
        }
        skipChildren();
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

    /** The string of a property of the object that has just begun; its token where it is no string; null where it is absent. */
    private @Nullable Object lookAhead(String property) {
        int at = (int) parser.currentTokenLocation().getByteOffset();
        try (JsonParser scout = FACTORY.createParser(ObjectReadContext.empty(), json, offset + at, length - at)) {
            scout.nextToken();
            for (String name = scout.nextName(); name != null; name = scout.nextName()) {
                JsonToken value = scout.nextToken();
                if (name.equals(property)) {
                    return value == JsonToken.VALUE_STRING ? scout.getString() : value;
                }
                scout.skipChildren();
            }
            return null;
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    /**
     * Consumes what is left and answers whether it was nothing but white space.
     *
     * @throws MalformedJson if there is anything behind the value
     */
    public void end() {
        if (advanceOrEnd() != null) {
            throw new MalformedJson("There is more than one JSON value" + location());
        }
    }

    /** Reports a broken rule; but of a value that was not of its type, which is a violation already, nothing more. */
    @Override
    public void violation(String message) {
        if (!refused) {
            violations.body(pointer(), message);
        }
    }

    private void refuse(String message) {
        violation(message);
        refused = true;
    }

    /** Reports that an object that was just read lacks a property, or an array an element. */
    public void missing(String property) {
        violationOf(property, "is required");
    }

    private void violationOf(String property, String message) {
        violations.body(pointer() + "/" + escape(property), message);
    }

    @Override
    public int violationCount() {
        return violations.count();
    }

    /** The JSON Pointer of the value that was read last; of an object or array whose end was reached: its own. */
    public String pointer() {
        StringBuilder pointer = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            Object step = path[i];
            pointer.append('/');
            if (step instanceof String name) {
                pointer.append(escape(name));
            } else {
                pointer.append(((int[]) step)[0]);
            }
        }
        return pointer.toString();
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    @Override
    public void close() {
        parser.close();
    }

    private void push(Object step) {
        if (depth == path.length) {
            path = Arrays.copyOf(path, depth * 2);
        }
        path[depth++] = step;
    }

    /** The first token of the value to read. */
    private JsonToken token() {
        refused = false;
        JsonToken token = ahead;
        if (token == null) {
            return advance();
        }
        ahead = null;
        return token;
    }

    private JsonToken advance() {
        JsonToken next = advanceOrEnd();
        if (next == null) {
            throw new MalformedJson("The JSON text ends too early" + location());
        }
        return next;
    }

    private @Nullable JsonToken advanceOrEnd() {
        try {
            return parser.nextToken();
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    private @Nullable String advanceToName() {
        try {
            String name = parser.nextName();
            if (name == null && parser.currentToken() != JsonToken.END_OBJECT) {
                throw new MalformedJson("The JSON text ends too early" + location());
            }
            return name;
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    private void skipChildren() {
        try {
            parser.skipChildren();
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    private String text() {
        try {
            return parser.getString();
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    private MalformedJson malformed(JacksonException e) {
        return new MalformedJson(e.getOriginalMessage() + location());
    }

    private String location() {
        return " (line " + parser.currentLocation().getLineNr() + ", column "
                + parser.currentLocation().getColumnNr() + ")";
    }

    private void wrongType(String message) {
        skipChildren();
        refuse(message);
    }

    private <T> @Nullable T orViolation(@Nullable T value, String message) {
        if (value == null) {
            violation(message);
        }
        return value;
    }
}
