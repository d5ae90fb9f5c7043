package dev.hardwire.http;

import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.Violations;
import java.util.StringJoiner;
import tools.jackson.databind.JsonNode;

/** Writes values as headers have them: the style {@code simple} of OpenAPI (RFC 6570, 3.2.2). */
final class SimpleStyle {
    private SimpleStyle() {}

    /**
     * A value that was written as JSON. What an array or object has in it that is one itself stays JSON.
     *
     * @param explode whether an object is written as {@code x=1,y=2}, not {@code x,1,y,2}
     */
    static String of(JsonWriter json, boolean explode) {
        try (JsonReader reader = JsonReader.of(json.buffer(), 0, json.size(), new Violations())) {
            return text(reader.node(), explode);
        }
    }

    private static String text(JsonNode value, boolean explode) {
        StringJoiner text = new StringJoiner(",");
        if (value.isArray()) {
            value.forEach(item -> text.add(scalar(item)));
        } else if (value.isObject()) {
            value.properties().forEach(property -> {
                String item = scalar(property.getValue());
                text.add(explode ? property.getKey() + "=" + item : property.getKey() + "," + item);
            });
        } else {
            return scalar(value);
        }
        return text.toString();
    }

    private static String scalar(JsonNode value) {
        return value.isString() ? value.stringValue() : value.toString();
    }
}
