package dev.hardwire.processor.openapi.schema;

import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Place;
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

/** Two different values of one keyword in parts of an {@code allOf} as the one that means both. */
final class MergedKeywords {
    private final SchemaContext context;
    private final Validators validators;

    MergedKeywords(SchemaContext context, Validators validators) {
        this.context = context;
        this.validators = validators;
    }

    /**
     * The value that means both, or the first where there is none: then a validator checks the whole. That no value can
     * satisfy both is remarked.
     */
    Node merge(Mapping whole, String name, Node a, Node b) {
        return switch (name) {
            case "minLength", "minItems", "minProperties", "minimum", "exclusiveMinimum" -> further(a, b, 1);
            case "maxLength", "maxItems", "maxProperties", "maximum", "exclusiveMaximum" -> further(a, b, -1);
            case "uniqueItems" -> a instanceof Scalar s && s.isTrue() ? a : b;
            case "required" -> union(a, b);
            case "properties" -> properties(whole, a, b);
            case "items" -> items(whole, a, b);
            case "enum" -> intersection(whole, name, a, b);
            case "type" -> types(whole, a, b);
            case "additionalProperties" -> others(whole, a, b);
            case "multipleOf" -> multiple(whole, a, b);
            default -> first(whole, a);
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

    private Node intersection(Mapping whole, String name, Node a, Node b) {
        List<Node> common =
                items(a).stream().filter(item -> contains(items(b), item)).toList();
        return common.isEmpty() ? conflict(whole, name, a, b) : new Sequence(a.place(), common);
    }

    private Node types(Mapping whole, Node a, Node b) {
        var common = new ArrayList<Node>();
        items(a).stream().filter(type -> contains(items(b), type)).forEach(common::add);
        narrower(a, b, common);
        narrower(b, a, common);
        return common.isEmpty() ? conflict(whole, "type", a, b) : new Sequence(a.place(), common);
    }

    /** An integer is a number. */
    private static void narrower(Node a, Node b, List<Node> common) {
        boolean number = items(b).stream().anyMatch(type -> isText(type, "number"))
                && items(b).stream().noneMatch(type -> isText(type, "integer"));
        items(a).stream().filter(type -> number && isText(type, "integer")).forEach(common::add);
    }

    private static boolean isText(Node node, String text) {
        return node instanceof Scalar s && s.text().equals(text);
    }

    private Node properties(Mapping whole, Node a, Node b) {
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

    private Node items(Mapping whole, Node a, Node b) {
        validators.need(whole.place());
        return both(whole, "items", a, b);
    }

    /** Two schemas as an allOf of both, which is made: it stands where the merged schema would have it. */
    private Node both(Mapping whole, String path, Node a, Node b) {
        Place.InDocument at = whole.place();
        var place = new Place.InDocument(at.file(), at.line(), at.column(), at.pointer() + "/" + path);
        validators.made(place, at);
        var entries = new LinkedHashMap<String, Node>();
        entries.put("allOf", new Sequence(place, List.of(a, b)));
        return new Mapping(place, entries);
    }

    private Node others(Mapping whole, Node a, Node b) {
        if (a instanceof Scalar s) {
            return s.isFalse() ? a : b;
        }
        if (b instanceof Scalar s) {
            return s.isTrue() ? a : b;
        }
        validators.need(whole.place());
        return both(whole, "additionalProperties", a, b);
    }

    private Node multiple(Mapping whole, Node a, Node b) {
        if (number(b).signum() > 0 && number(a).remainder(number(b)).signum() == 0) {
            return a;
        }
        return number(a).signum() > 0 && number(b).remainder(number(a)).signum() == 0 ? b : first(whole, a);
    }

    private Node first(Mapping whole, Node a) {
        validators.need(whole.place());
        return a;
    }

    private Node conflict(Mapping whole, String name, Node a, Node b) {
        context.diagnostics()
                .note(
                        DiagnosticId.ALLOF_CONFLICT,
                        b.place(),
                        "No value has both this %s and that at %s, and allOf asks for both, so that none is allowed; correct one"
                                + " of them.",
                        name,
                        a.place().text());
        return first(whole, a);
    }
}
