package dev.hardwire.spi;

import dev.hardwire.spi.ParameterReader.In;
import dev.hardwire.spi.ParameterReader.Source;
import dev.hardwire.spi.ParameterTree.Errors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Takes the raw values of one parameter apart as its style says, and decodes the parts. */
final class StyledValue {
    private final Source source;
    private final In in;

    StyledValue(Source source, In in) {
        this.source = source;
        this.in = in;
    }

    /** The items of an array of scalars. */
    List<String> items(String name, List<String> raw, ParameterStyle style, boolean decoded, Errors errors) {
        if (style == ParameterStyle.FORM_EXPLODED) {
            List<String> found = occurrences(name, raw);
            return found.size() == 1 && found.get(0).isEmpty() ? List.of() : found;
        }
        List<String> parts = parts(name, raw, style, errors);
        if (style == ParameterStyle.MATRIX_EXPLODED) {
            parts = unnamed(name, parts, errors);
        }
        return decoded ? parts : decoded(parts);
    }

    /** The JSON that a parameter is; null where it is absent, or cannot be taken apart, which is reported then. */
    @Nullable
    JsonNode tree(String name, List<String> raw, ParameterStyle style, ParameterShape wanted, Errors errors) {
        ParameterShape shape = wanted.resolved();
        return switch (style) {
            case JSON -> json(raw, errors);
            case DEEP_OBJECT -> deep(name, raw, shape, errors);
            case FORM_EXPLODED -> exploded(name, raw, shape, errors);
            default -> raw.isEmpty() ? null : delimited(name, raw, style, shape, errors);
        };
    }

    private @Nullable JsonNode json(List<String> raw, Errors errors) {
        if (raw.size() > 1) {
            errors.add("", repeated(raw));
        }
        if (raw.size() != 1) {
            return null;
        }
        JsonNode json = ParameterTree.json(decoded(raw.get(0)));
        if (json == null) {
            errors.add("", "must be JSON");
        }
        return json;
    }

    private static String repeated(List<String> raw) {
        return "must occur once, not " + raw.size() + " times";
    }

    private @Nullable JsonNode delimited(
            String name, List<String> raw, ParameterStyle style, ParameterShape shape, Errors errors) {
        var tree = new ParameterTree();
        if (!shape.allowsArray() && !shape.allowsObject()) {
            ParameterStyle ofScalar = style == ParameterStyle.MATRIX_EXPLODED ? ParameterStyle.MATRIX : style;
            raw.forEach(each -> tree.add(decoded(bodyOf(name, each, ofScalar, errors))));
            return tree.node(shape, errors, "");
        }
        List<String> parts = parts(name, raw, style, errors);
        boolean matrix = style == ParameterStyle.MATRIX_EXPLODED;
        if (shape.allowsObject() && !shape.allowsArray() && (parts.size() > 1 || !shape.allowsScalar())) {
            if (!isEmpty(name, parts, matrix) && !properties(tree, parts, style, errors)) {
                return null;
            }
        } else {
            List<String> items = matrix ? unnamed(name, parts, errors) : parts;
            items.forEach(item -> tree.add(decoded(item)));
        }
        return tree.node(shape, errors, "");
    }

    /** Whether there is nothing, which {@code matrix} writes as the name alone. */
    private static boolean isEmpty(String name, List<String> parts, boolean matrix) {
        return parts.isEmpty() || (matrix && parts.equals(List.of(name)));
    }

    private boolean properties(ParameterTree tree, List<String> parts, ParameterStyle style, Errors errors) {
        if (ParameterText.isExploded(style)) {
            for (String part : parts) {
                int equals = part.indexOf('=');
                if (equals < 0) {
                    errors.add("", "must have a name and = before each value");
                    return false;
                }
                tree.member(decoded(part.substring(0, equals))).add(decoded(part.substring(equals + 1)));
            }
            return true;
        }
        if (parts.size() % 2 != 0) {
            errors.add("", "must have a value behind each name");
            return false;
        }
        for (int i = 0; i < parts.size(); i += 2) {
            tree.member(decoded(parts.get(i))).add(decoded(parts.get(i + 1)));
        }
        return true;
    }

    /** The parts of what may be several lines only of a header, which are one list then (RFC 9110, 5.2). */
    private List<String> parts(String name, List<String> raw, ParameterStyle style, Errors errors) {
        if (in == In.HEADER) {
            return ParameterText.split(String.join(",", raw), ',').stream()
                    .map(String::strip)
                    .toList();
        }
        if (raw.size() > 1) {
            errors.add("", repeated(raw));
            return List.of();
        }
        return ParameterText.parts(bodyOf(name, raw.get(0), style, errors), style);
    }

    private static String bodyOf(String name, String raw, ParameterStyle style, Errors errors) {
        String body = ParameterText.body(raw, style, name);
        if (body == null) {
            errors.add("", "must begin with " + ParameterText.beginning(style, name));
            return "";
        }
        return body;
    }

    /** The values of {@code color=blue;color=black}; none of {@code color}. */
    private static List<String> unnamed(String name, List<String> parts, Errors errors) {
        if (parts.equals(List.of(name))) {
            return List.of();
        }
        List<String> values = new ArrayList<>();
        for (String part : parts) {
            if (!part.startsWith(name + "=")) {
                errors.add("", "must have " + name + "= before each value");
                return List.of();
            }
            values.add(part.substring(name.length() + 1));
        }
        return values;
    }

    private @Nullable JsonNode exploded(String name, List<String> raw, ParameterShape shape, Errors errors) {
        var tree = new ParameterTree();
        if (shape.allowsArray() || shape.allowsScalar()) {
            occurrences(name, raw).forEach(tree::add);
        }
        if (shape.allowsObject() && tree.isEmpty()) {
            Map<String, List<String>> cookies = in == In.COOKIE ? cookies() : Map.of();
            for (String sent : in == In.COOKIE ? cookies.keySet() : new LinkedHashSet<>(source.queryNames())) {
                if (shape.takes(sent)) {
                    sent(sent, cookies).forEach(value -> tree.member(sent).add(value));
                }
            }
        }
        return tree.isEmpty() ? null : tree.node(shape, errors, "");
    }

    private List<String> sent(String name, Map<String, List<String>> cookies) {
        return in == In.COOKIE ? cookies.getOrDefault(name, List.of()) : source.query(name);
    }

    private List<String> occurrences(String name, List<String> raw) {
        return in == In.COOKIE ? cookies().getOrDefault(name, List.of()) : decoded(raw);
    }

    /** All cookies, decoded. One may hold several, as {@code blue&color=black}: so RFC 6570 writes what is exploded. */
    private Map<String, List<String>> cookies() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (String name : new LinkedHashSet<>(source.cookieNames())) {
            for (String cookie : source.cookie(name)) {
                String at = name;
                for (String part : ParameterText.split(name + "=" + cookie, '&')) {
                    int equals = part.indexOf('=');
                    at = equals < 0 ? at : decoded(part.substring(0, equals));
                    all.computeIfAbsent(at, key -> new ArrayList<>()).add(decoded(part.substring(equals + 1)));
                }
            }
        }
        return all;
    }

    private @Nullable JsonNode deep(String name, List<String> raw, ParameterShape shape, Errors errors) {
        var tree = new ParameterTree();
        raw.forEach(value -> tree.add(decoded(value)));
        boolean fits = true;
        for (String sent : new LinkedHashSet<>(source.queryNames())) {
            if (sent.length() > name.length() && sent.startsWith(name) && sent.charAt(name.length()) == '[') {
                fits &= brackets(tree, sent, name.length(), errors);
            }
        }
        return tree.isEmpty() || !fits ? null : tree.node(shape, errors, "");
    }

    /** Puts the values of {@code color[a][b]} where they belong. */
    private boolean brackets(ParameterTree root, String sent, int from, Errors errors) {
        ParameterTree at = root;
        int depth = 0;
        for (int open = from; open < sent.length(); ) {
            int close = sent.indexOf(']', open);
            if (sent.charAt(open) != '[' || close < 0) {
                errors.add("", "must have names in brackets, unlike " + sent);
                return false;
            }
            if (++depth > ParameterReader.MAX_NESTING) {
                errors.add("", "must not be nested deeper than " + ParameterReader.MAX_NESTING);
                return false;
            }
            at = at.member(sent.substring(open + 1, close));
            open = close + 1;
        }
        source.query(sent).forEach(at::add);
        return true;
    }

    /** The decoded texts. */
    List<String> decoded(List<String> raw) {
        return raw.stream().map(this::decoded).toList();
    }

    /** Headers are not encoded; and a cookie may hold a percent sign that is none of an escape. */
    private String decoded(String raw) {
        if (in == In.HEADER) {
            return raw;
        }
        String text = source.decode(raw, in == In.QUERY);
        return text == null ? raw : text;
    }
}
