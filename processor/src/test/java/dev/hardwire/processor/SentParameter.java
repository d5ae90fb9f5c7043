package dev.hardwire.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The parameter {@code color} as a client writes it that follows the specification (OpenAPI 3.1.1, 4.8.12.3). Arrays and objects
 * inside of others are JSON, but in a {@code deepObject}.
 */
record SentParameter(String in, String style, boolean explode, JsonNode value) {
    private static final String NAME = "color";

    /** Whether the style can say the value so that it can be told apart. */
    boolean isDefined() {
        if (style.equals("content") || style.equals("deepObject") || !value.isContainer()) {
            return true;
        }
        String delimiter = in.equals("header") ? "," : style.equals("spaceDelimited") ? " " : "";
        return delimiter.isEmpty()
                || (explode && in.equals("query"))
                || value.valueStream().noneMatch(item -> text(item).contains(delimiter));
    }

    /** The segment, the query, the line of the header, or the header {@code Cookie}. */
    String text() {
        if (style.equals("content")) {
            return named(encoded(value.toString()));
        }
        if (style.equals("deepObject")) {
            return String.join("&", deep(NAME, value).toList());
        }
        boolean formed = in.equals("query") || in.equals("cookie");
        boolean split = explode && value.isContainer();
        if (split && formed) {
            return pairs(NAME).collect(joining("&"));
        }
        return switch (style) {
            case "label" -> "." + (split ? pairs("").collect(joining(".")) : joined(","));
            case "matrix" -> split ? pairs(NAME).map(pair -> ";" + pair).collect(joining()) : ";color=" + joined(",");
            case "spaceDelimited" -> named(joined("%20"));
            case "pipeDelimited" -> named(joined("%7C"));
            default -> named(split ? pairs("").collect(joining(",")) : joined(","));
        };
    }

    private String named(String written) {
        return in.equals("query") || in.equals("cookie") ? NAME + "=" + written : written;
    }

    /** The items, with a name before each if it is not empty; or the names and values of the properties. */
    private Stream<String> pairs(String name) {
        return value.isArray()
                ? value.valueStream().map(item -> (name.isEmpty() ? "" : name + "=") + encoded(text(item)))
                : value.propertyStream().map(each -> encoded(each.getKey()) + "=" + encoded(text(each.getValue())));
    }

    private String joined(String delimiter) {
        if (!value.isContainer()) {
            return encoded(text(value));
        }
        List<String> parts = new ArrayList<>();
        value.propertyStream().forEach(each -> {
            parts.add(encoded(each.getKey()));
            parts.add(encoded(text(each.getValue())));
        });
        if (value.isArray()) {
            value.valueStream().forEach(item -> parts.add(encoded(text(item))));
        }
        return String.join(delimiter, parts);
    }

    private Stream<String> deep(String name, JsonNode node) {
        if (node.isObject()) {
            return node.propertyStream().flatMap(each -> deep(name + "[" + each.getKey() + "]", each.getValue()));
        }
        if (!node.isArray()) {
            return Stream.of(name + "=" + encoded(text(node)));
        }
        List<JsonNode> items = node.valueStream().toList();
        return Stream.iterate(0, i -> i < items.size(), i -> i + 1)
                .flatMap(i -> deep(name + "[" + (items.get(i).isContainer() ? i : "") + "]", items.get(i)));
    }

    private static String text(JsonNode node) {
        return node.isString() ? node.stringValue() : node.toString();
    }

    private String encoded(String text) {
        return in.equals("header") ? text : URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
