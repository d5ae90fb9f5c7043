package dev.hardwire.spi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Splits the text of a parameter at the delimiters of its style, before anything of it is decoded. */
final class ParameterText {
    private ParameterText() {}

    /** The parts between single characters; of an empty text there are none. */
    static List<String> split(String text, char delimiter) {
        List<String> parts = new ArrayList<>();
        if (!text.isEmpty()) {
            int start = 0;
            for (int end = text.indexOf(delimiter); end >= 0; end = text.indexOf(delimiter, start)) {
                parts.add(text.substring(start, end));
                start = end + 1;
            }
            parts.add(text.substring(start));
        }
        return parts;
    }

    /** The parts between a character that is also one where it is encoded, such as {@code |} and {@code %7C}. */
    static List<String> split(String text, char delimiter, String encoded) {
        String plain = String.valueOf(delimiter);
        return split(text.replace(encoded, plain).replace(encoded.toLowerCase(Locale.ROOT), plain), delimiter);
    }

    /**
     * What stands behind the dot or the name that the styles {@code label} and {@code matrix} begin with; the text itself for
     * other styles.
     *
     * @return null where the beginning is missing
     */
    static @Nullable String body(String raw, ParameterStyle style, String name) {
        return switch (style) {
            case LABEL, LABEL_EXPLODED -> raw.startsWith(".") ? raw.substring(1) : null;
            case MATRIX -> {
                if (raw.startsWith(";" + name + "=")) {
                    yield raw.substring(name.length() + 2);
                }
                yield raw.equals(";" + name) ? "" : null;
            }
            case MATRIX_EXPLODED -> raw.startsWith(";") ? raw.substring(1) : null;
            default -> raw;
        };
    }

    /** How a text must begin for {@link #body} to answer anything. */
    static String beginning(ParameterStyle style, String name) {
        return switch (style) {
            case MATRIX -> ";" + name;
            case MATRIX_EXPLODED -> ";";
            default -> ".";
        };
    }

    /** The parts of a text without its beginning, by the delimiter of the style. */
    static List<String> parts(String body, ParameterStyle style) {
        return switch (style) {
            case LABEL -> split(body, body.indexOf(',') >= 0 ? ',' : '.');
            case LABEL_EXPLODED -> split(body, '.');
            case MATRIX_EXPLODED -> split(body, ';');
            case SPACE_DELIMITED -> split(body.replace('+', ' '), ' ', "%20");
            case PIPE_DELIMITED -> split(body, '|', "%7C");
            default -> split(body, ',');
        };
    }

    /** Whether the parts of an object are {@code R=100} and not {@code R}, {@code 100}. */
    static boolean isExploded(ParameterStyle style) {
        return style == ParameterStyle.SIMPLE_EXPLODED
                || style == ParameterStyle.LABEL_EXPLODED
                || style == ParameterStyle.MATRIX_EXPLODED;
    }
}
