package dev.hardwire.spi;

import dev.hardwire.spi.json.Formats;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.MalformedJson;
import dev.hardwire.spi.json.Violations;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The decoded values of one parameter by the names that were given to them, and the JSON that they are in a shape. */
final class ParameterTree {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Comparator<Map.Entry<String, ParameterTree>> BY_POSITION = Comparator.comparing(
            Map.Entry::getKey, Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));

    private final List<String> values = new ArrayList<>();
    private final Map<String, ParameterTree> members = new LinkedHashMap<>();

    /** Adds a value without a name. */
    void add(String value) {
        values.add(value);
    }

    /** What has a name; it is made if it is not there. */
    ParameterTree member(String name) {
        return members.computeIfAbsent(name, key -> new ParameterTree());
    }

    /** Whether there is neither a value nor anything with a name. */
    boolean isEmpty() {
        return values.isEmpty() && members.isEmpty();
    }

    /** The JSON of this; what cannot be of the shape becomes a text, which a codec then refuses. */
    JsonNode node(ParameterShape wanted, Errors errors, String pointer) {
        ParameterShape shape = wanted.resolved();
        if (!members.isEmpty()) {
            if (!values.isEmpty()) {
                errors.add(pointer, "must be either a value or properties, not both");
            }
            return shape.allowsArray() && hasPositions()
                    ? positions(shape, errors, pointer)
                    : object(shape, errors, pointer);
        }
        boolean several = values.size() > 1;
        if (shape.allowsArray() && (several || !shape.allowsScalar())) {
            return array(shape, errors, pointer);
        }
        if (several) {
            errors.add(pointer, "must occur once, not " + values.size() + " times");
        }
        String only = values.isEmpty() ? "" : values.get(0);
        return only.isEmpty() && shape.allowsObject() && !shape.allowsScalar() ? NODES.objectNode() : of(only, shape);
    }

    private boolean hasPositions() {
        return members.keySet().stream().allMatch(key -> key.chars().allMatch(c -> c >= '0' && c <= '9'));
    }

    private JsonNode positions(ParameterShape shape, Errors errors, String pointer) {
        ArrayNode array = NODES.arrayNode();
        List<Map.Entry<String, ParameterTree>> sorted = new ArrayList<>(members.entrySet());
        sorted.sort(BY_POSITION);
        for (Map.Entry<String, ParameterTree> entry : sorted) {
            ParameterTree member = entry.getValue();
            if (entry.getKey().isEmpty() && member.members.isEmpty()) {
                member.values.forEach(value -> array.add(of(value, shape.item(array.size()))));
            } else {
                array.add(member.node(shape.item(array.size()), errors, pointer + "/" + array.size()));
            }
        }
        return array;
    }

    private JsonNode object(ParameterShape shape, Errors errors, String pointer) {
        ObjectNode object = NODES.objectNode();
        members.forEach((name, member) ->
                object.set(name, member.node(shape.property(name), errors, pointer + "/" + escaped(name))));
        return object;
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** One empty value is an empty array: there is no other way to write it. */
    private JsonNode array(ParameterShape shape, Errors errors, String pointer) {
        ArrayNode array = NODES.arrayNode();
        if (values.size() == 1 && values.get(0).isEmpty()) {
            return array;
        }
        if (values.size() == 1 && shape.allowsNull() && values.get(0).equals("null")) {
            return NODES.nullNode();
        }
        JsonNode json = values.size() == 1 && !pointer.isEmpty() ? jsonArray(values.get(0)) : null;
        if (json != null) {
            return json;
        }
        if (values.size() > ParameterReader.MAX_ITEMS) {
            errors.add(pointer, ParameterReader.TOO_MANY_ITEMS);
            return array;
        }
        values.forEach(value -> array.add(of(value, shape.item(array.size()))));
        return array;
    }

    /** The array that a property is where its style has no syntax for one, or null. */
    private static @Nullable JsonNode jsonArray(String text) {
        JsonNode json = text.startsWith("[") ? json(text) : null;
        return json != null && json.isArray() ? json : null;
    }

    /** The JSON of one text. */
    private static JsonNode of(String text, ParameterShape wanted) {
        ParameterShape shape = wanted.resolved();
        if (shape.allowsNull() && text.equals("null")) {
            return NODES.nullNode();
        }
        if (shape.allowsBoolean() && (text.equals("true") || text.equals("false"))) {
            return NODES.booleanNode(text.equals("true"));
        }
        BigDecimal number = shape.allowsNumber() ? Formats.decimal(text) : null;
        if (number != null) {
            return number(text, number);
        }
        boolean nested = shape.allowsObject() || shape.allowsArray();
        JsonNode json = nested && (text.startsWith("{") || text.startsWith("[")) ? json(text) : null;
        return json == null ? NODES.stringNode(text) : json;
    }

    private static JsonNode number(String text, BigDecimal number) {
        boolean digits = text.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '-');
        if (!digits) {
            return NODES.numberNode(number);
        }
        BigInteger integer = number.toBigIntegerExact();
        return integer.bitLength() < Long.SIZE ? NODES.numberNode(integer.longValue()) : NODES.numberNode(integer);
    }

    /** A text that is JSON, or null where it is none. */
    static @Nullable JsonNode json(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (JsonReader reader = JsonReader.of(bytes, 0, bytes.length, new Violations())) {
            JsonNode node = reader.node();
            reader.end();
            return node;
        } catch (MalformedJson e) {
            return null; // the caller says what it means
        }
    }

    /** Takes what is wrong with the way in which a value is written. */
    interface Errors {
        /** At the place of the JSON Pointer. */
        void add(String pointer, String message);
    }
}
