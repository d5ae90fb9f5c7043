package dev.hardwire.processor.mock;

import dev.hardwire.processor.model.Operation.Header;
import java.util.StringJoiner;
import tools.jackson.databind.JsonNode;

/** Values as headers have them: the style {@code simple}. */
final class HeaderText {
    private HeaderText() {}

    /** The text; empty where a header cannot have it. */
    static String of(JsonNode value, Header header) {
        String text = header.json() ? value.toString() : simple(value, header.explode());
        return text.chars().allMatch(c -> c >= ' ' && c < 0x7f) ? text : "";
    }

    private static String simple(JsonNode value, boolean explode) {
        StringJoiner text = new StringJoiner(",");
        if (value.isArray()) {
            value.forEach(item -> text.add(scalar(item)));
        } else if (value.isObject()) {
            value.properties()
                    .forEach(property ->
                            text.add(property.getKey() + (explode ? "=" : ",") + scalar(property.getValue())));
        } else {
            return scalar(value);
        }
        return text.toString();
    }

    private static String scalar(JsonNode value) {
        return value.isString() ? value.stringValue() : value.toString();
    }
}
