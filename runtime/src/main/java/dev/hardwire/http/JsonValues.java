package dev.hardwire.http;

import dev.hardwire.spi.json.Codec;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Writes values that are sent untyped: JSON values ({@code null}, strings, numbers, booleans, {@code Map}, {@code Iterable},
 * {@code JsonNode}), {@code byte[]}, {@code ByteBuffer}, and types with a generated codec. Immutable and thread-safe.
 */
public final class JsonValues {
    private final Map<Class<?>, Codec<?>> codecs;

    /** Writes values, and those of types in {@code codecs}. */
    public JsonValues(Map<Class<?>, Codec<?>> codecs) {
        this.codecs = Map.copyOf(codecs);
    }

    /**
     * Writes a value.
     *
     * @throws IllegalArgumentException if it, or something in it, is of another type, which the message names; or if it is
     *     nested deeper than a reader would take
     */
    public void write(JsonWriter out, @Nullable Object value) {
        write(out, value, 0);
    }

    private void write(JsonWriter out, @Nullable Object value, int depth) {
        if (value instanceof String text) {
            out.value(text);
        } else if (value instanceof Number number) {
            number(out, number);
        } else if (value instanceof Boolean bool) {
            out.value(bool.booleanValue());
        } else if (value == null) {
            out.nullValue();
        } else if (value instanceof JsonNode node) {
            out.value(node);
        } else if (value instanceof byte[] bytes) {
            out.value(bytes);
        } else if (value instanceof ByteBuffer buffer) {
            out.value(buffer);
        } else if (value instanceof Map<?, ?> map) {
            object(out, map, deeper(depth));
        } else if (value instanceof Iterable<?> items) {
            out.beginArray();
            for (Object item : items) {
                write(out, item, deeper(depth));
            }
            out.endArray();
        } else {
            typed(out, value);
        }
    }

    private static int deeper(int depth) {
        if (depth == JsonReader.MAX_DEPTH) {
            throw new IllegalArgumentException(
                    "A value that is sent as JSON cannot be nested deeper than " + JsonReader.MAX_DEPTH);
        }
        return depth + 1;
    }

    private void number(JsonWriter out, Number number) {
        if (number instanceof Integer || number instanceof Long || number instanceof Short || number instanceof Byte) {
            out.value(number.longValue());
        } else if (number instanceof Double) {
            out.value(number.doubleValue());
        } else if (number instanceof Float) {
            out.value(number.floatValue());
        } else if (number instanceof BigDecimal decimal) {
            out.value(decimal);
        } else if (number instanceof BigInteger integer) {
            out.value(integer);
        } else {
            typed(out, number);
        }
    }

    private void object(JsonWriter out, Map<?, ?> map, int depth) {
        out.beginObject();
        map.forEach((key, value) -> {
            if (!(key instanceof String name)) {
                throw new IllegalArgumentException("The keys of a map that is sent as JSON are strings, not "
                        + (key == null ? "null" : key.getClass().getName()));
            }
            out.name(name);
            write(out, value, depth);
        });
        out.endObject();
    }

    private void typed(JsonWriter out, Object value) {
        // A constant with a body has a class of its own.
        Class<?> type = value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
        Codec<?> codec = codecs.get(type);
        if (codec == null) {
            throw new IllegalArgumentException(value.getClass().getName()
                    + " has no generated codec: send a JSON value (null, string, number, boolean, Map, Iterable,"
                    + " JsonNode), byte[], ByteBuffer, or a type of the document or of an event; for any other type of an"
                    + " endpoint, say @WebSocketEndpoint(sends = "
                    + type.getSimpleName()
                    + ".class)");
        }
        writeWith(codec, out, value);
    }

    /** The map has each type with its own codec. */
    @SuppressWarnings("unchecked")
    private static <T> void writeWith(Codec<T> codec, JsonWriter out, Object value) {
        codec.write(out, (T) value);
    }
}
