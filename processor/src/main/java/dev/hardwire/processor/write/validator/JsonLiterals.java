package dev.hardwire.processor.write.validator;

import dev.hardwire.processor.model.Literal;
import java.util.Locale;
import java.util.stream.Collectors;

/** Values of the model as JSON text. */
final class JsonLiterals {
    private JsonLiterals() {}

    static String json(Literal value) {
        if (value instanceof Literal.Text text) {
            return quoted(text.value());
        } else if (value instanceof Literal.Array array) {
            return array.values().stream().map(JsonLiterals::json).collect(Collectors.joining(",", "[", "]"));
        }
        return value.text();
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
