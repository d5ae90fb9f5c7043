package dev.hardwire.processor.write.json;

import com.palantir.javapoet.CodeBlock;
import dev.hardwire.processor.model.Literal;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** The values of a document as JSON and in messages. */
final class Literals {
    /** How many values a message names. */
    private static final int NAMED = 50;

    private static final int LAST_CONTROL = 0x1f;

    private Literals() {}

    /** Whether two values are equal as JSON: 1 and 1.0 are. */
    static boolean isSame(Literal one, Literal other) {
        if (one instanceof Literal.Numeric number && other instanceof Literal.Numeric another) {
            return number.value().compareTo(another.value()) == 0;
        }
        return one.equals(other);
    }

    /** The value as JSON. */
    static String json(Literal value) {
        if (value instanceof Literal.Text text) {
            return quoted(text.value());
        }
        if (value instanceof Literal.Array array) {
            return array.values().stream().map(Literals::json).collect(Collectors.joining(",", "[", "]"));
        }
        return value.text();
    }

    /** The value of a parameter, and as messages have it: of a number its plainest digits. */
    static String plain(Literal value) {
        return value instanceof Literal.Numeric number ? plain(number.value()) : value.text();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c <= LAST_CONTROL) {
                json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }

    /** The literal of a text that lists values; of many only the first. */
    static CodeBlock listed(Collection<String> values) {
        String named = values.stream().limit(NAMED).collect(Collectors.joining(", "));
        return Texts.literal(values.size() <= NAMED ? named : named + " and " + (values.size() - NAMED) + " more");
    }
}
