package dev.hardwire.spi.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * JSON values in an order in which those that are equal as JSON Schema has it are equal: numbers by their value, so that 1 is
 * 1.0, and objects whatever the order of their properties. An order needs no hashes, which a peer could let collide.
 */
enum JsonOrder implements Comparator<JsonNode> {
    INSTANCE;

    static boolean equal(JsonNode a, JsonNode b) {
        return INSTANCE.compare(a, b) == 0;
    }

    @Override
    public int compare(JsonNode a, JsonNode b) {
        int types = a.getNodeType().compareTo(b.getNodeType());
        if (types != 0) {
            return types;
        }
        return switch (a.getNodeType()) {
            case NUMBER -> numbers(a, b);
            case STRING -> a.stringValue().compareTo(b.stringValue());
            case BOOLEAN -> Boolean.compare(a.booleanValue(), b.booleanValue());
            case BINARY -> Arrays.compare(a.binaryValue(), b.binaryValue());
            case ARRAY -> arrays(a, b);
            case OBJECT -> objects(a, b);
            default -> 0;
        };
    }

    private static int numbers(JsonNode a, JsonNode b) {
        return isInt64(a) && isInt64(b)
                ? Long.compare(a.longValue(), b.longValue())
                : a.decimalValue().compareTo(b.decimalValue());
    }

    private static boolean isInt64(JsonNode number) {
        return number.isInt() || number.isLong();
    }

    private int arrays(JsonNode a, JsonNode b) {
        int result = Integer.compare(a.size(), b.size());
        for (int i = 0; result == 0 && i < a.size(); i++) {
            result = compare(a.get(i), b.get(i));
        }
        return result;
    }

    private int objects(JsonNode a, JsonNode b) {
        int result = Integer.compare(a.size(), b.size());
        if (result != 0) {
            return result;
        }
        List<Map.Entry<String, JsonNode>> left = sorted(a);
        List<Map.Entry<String, JsonNode>> right = sorted(b);
        for (int i = 0; result == 0 && i < left.size(); i++) {
            result = left.get(i).getKey().compareTo(right.get(i).getKey());
            if (result == 0) {
                result = compare(left.get(i).getValue(), right.get(i).getValue());
            }
        }
        return result;
    }

    private static List<Map.Entry<String, JsonNode>> sorted(JsonNode object) {
        List<Map.Entry<String, JsonNode>> entries = new ArrayList<>(object.properties());
        entries.sort(Map.Entry.comparingByKey());
        return entries;
    }
}
