package dev.hardwire.processor.openapi.schema;

import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.openapi.source.JsonPointer;
import dev.hardwire.processor.openapi.source.JsonWriter;
import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.Node.Scalar;
import dev.hardwire.processor.openapi.source.Node.Sequence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two different values of one keyword in parts of an {@code allOf} as the one that means both. */
final class MergedKeywords {
    private final SchemaContext context;

    MergedKeywords(SchemaContext context) {
        this.context = context;
    }

    /** The value that means both; null where there is none, which is reported. */
    @Nullable
    Node merge(Mapping whole, String name, Node a, Node b) {
        return switch (name) {
            case "minLength", "minItems", "minProperties", "minimum", "exclusiveMinimum" -> further(a, b, 1);
            case "maxLength", "maxItems", "maxProperties", "maximum", "exclusiveMaximum" -> further(a, b, -1);
            case "uniqueItems" -> a instanceof Scalar s && s.isTrue() ? a : b;
            case "required" -> union(a, b);
            case "properties" -> properties(whole, a, b);
            case "items" -> both(whole, name, a, b);
            case "enum" -> intersection(name, a, b);
            case "type" -> types(a, b);
            case "additionalProperties" -> others(a, b);
            case "multipleOf" -> multiple(a, b);
            default -> unsupported(name, b);
        };
    }

    private static Node further(Node a, Node b, int sign) {
        return number(a).compareTo(number(b)) * sign >= 0 ? a : b;
    }

    private static BigDecimal number(Node node) {
        return node instanceof Scalar s && s.type() == Node.Type.NUMBER ? new BigDecimal(s.text()) : BigDecimal.ZERO;
    }

    private static List<Node> items(Node node) {
        return node instanceof Sequence s ? s.items() : List.of(node);
    }

    private static Node union(Node a, Node b) {
        var all = new ArrayList<>(items(a));
        items(b).stream().filter(item -> !contains(items(a), item)).forEach(all::add);
        return new Sequence(a.place(), all);
    }

    private static boolean contains(List<Node> items, Node wanted) {
        String text = JsonWriter.write(wanted);
        return items.stream().anyMatch(item -> JsonWriter.write(item).equals(text));
    }

    private @Nullable Node intersection(String name, Node a, Node b) {
        List<Node> common =
                items(a).stream().filter(item -> contains(items(b), item)).toList();
        return common.isEmpty() ? conflict(name, a, b) : new Sequence(a.place(), common);
    }

    private @Nullable Node types(Node a, Node b) {
        List<Node> as = items(a);
        List<Node> bs = items(b);
        if (as.size() == 1 && bs.size() == 1 && isNumberAndInteger(as.get(0), bs.get(0))) {
            return isText(as.get(0), "integer") ? as.get(0) : bs.get(0);
        }
        return intersection("type", a, b);
    }

    private static boolean isNumberAndInteger(Node a, Node b) {
        return (isText(a, "number") && isText(b, "integer")) || (isText(a, "integer") && isText(b, "number"));
    }

    private static boolean isText(Node node, String text) {
        return node instanceof Scalar s && s.text().equals(text);
    }

    private static Node properties(Mapping whole, Node a, Node b) {
        if (!(a instanceof Mapping first) || !(b instanceof Mapping second)) {
            return a;
        }
        var all = new LinkedHashMap<>(first.entries());
        second.entries().forEach((name, node) -> {
            Node before = all.get(name);
            boolean same = before != null && JsonWriter.write(before).equals(JsonWriter.write(node));
            if (before == null) {
                all.put(name, node);
            } else if (!same) {
                all.put(name, both(whole, JsonPointer.child("properties", name), before, node));
            }
        });
        return new Mapping(first.place(), all);
    }

    /** Two schemas as an allOf of both; it stands where the merged schema would have it. */
    private static Node both(Mapping whole, String path, Node a, Node b) {
        var place = new dev.hardwire.processor.model.Place.InDocument(
                b.place().file(),
                b.place().line(),
                b.place().column(),
                whole.place().pointer() + "/" + path);
        var entries = new LinkedHashMap<String, Node>();
        entries.put("allOf", new Sequence(b.place(), List.of(a, b)));
        return new Mapping(place, entries);
    }

    private @Nullable Node others(Node a, Node b) {
        if (a instanceof Scalar s) {
            return s.isFalse() ? a : b;
        }
        return b instanceof Scalar s && s.isTrue()
                ? a
                : b instanceof Scalar ? b : unsupported("additionalProperties", b);
    }

    private @Nullable Node multiple(Node a, Node b) {
        if (number(b).signum() > 0 && number(a).remainder(number(b)).signum() == 0) {
            return a;
        }
        return number(a).signum() > 0 && number(b).remainder(number(a)).signum() == 0
                ? b
                : unsupported("multipleOf", b);
    }

    private @Nullable Node unsupported(String name, Node node) {
        context.unsupported(
                node,
                "Two different values of %s in the parts of an allOf are not supported yet; use one that means both.",
                name);
        return null;
    }

    private @Nullable Node conflict(String name, Node a, Node b) {
        context.report(
                DiagnosticId.ALLOF_CONFLICT,
                b.place(),
                "No value has both this %s and that at %s, and allOf asks for both; correct one of them.",
                name,
                a.place().text());
        return null;
    }
}
