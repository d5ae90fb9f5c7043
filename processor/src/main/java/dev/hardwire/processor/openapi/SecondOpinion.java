package dev.hardwire.processor.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.Node.Scalar;
import dev.hardwire.processor.openapi.source.Node.Sequence;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.util.OpenAPIDeserializer;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What swagger-parser has to say about a document in which we find nothing wrong. */
final class SecondOpinion {
    /** {@code attribute paths.'/pets'(get).responses is missing}. */
    private static final Pattern STEP = Pattern.compile("'([^']*)'|\\[([^\\]]*)]|\\(([a-z]+)\\)|([^.'\\[(\\s]+)");

    private final Diagnostics diagnostics;

    SecondOpinion(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Reports what swagger-parser finds wrong with a document that is one file. */
    void on(Mapping document) {
        var options = new ParseOptions();
        options.setResolve(false);
        List<String> messages = new OpenAPIDeserializer()
                .deserialize(json(document), null, options)
                .getMessages();
        for (String message : messages) {
            diagnostics.report(
                    DiagnosticId.DOCUMENT_INVALID,
                    nearest(document, message).place(),
                    "swagger-parser says: %s; correct it.",
                    message);
        }
    }

    /** The innermost value that the message names. */
    private static Node nearest(Mapping document, String message) {
        Node at = document;
        Matcher steps = STEP.matcher(message.replaceFirst("^attribute ", ""));
        while (steps.find()) {
            Node next = null;
            for (int group = 1; group <= 4 && next == null; group++) {
                String name = steps.group(group);
                next = name == null ? null : step(at, name);
            }
            if (next == null) {
                return at;
            }
            at = next;
        }
        return at;
    }

    /** A member, or the item of an array that has this name. */
    private static @Nullable Node step(Node at, String name) {
        if (at instanceof Mapping mapping) {
            return mapping.get(name);
        }
        return at instanceof Sequence sequence
                ? sequence.items().stream()
                        .filter(item -> item instanceof Mapping m && name.equals(m.text("name")))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private static JsonNode json(Node node) {
        if (node instanceof Mapping mapping) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            mapping.entries().forEach((name, value) -> object.set(name, json(value)));
            return object;
        }
        if (node instanceof Sequence sequence) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            sequence.items().forEach(item -> array.add(json(item)));
            return array;
        }
        var scalar = (Scalar) node;
        return switch (scalar.type()) {
            case STRING -> JsonNodeFactory.instance.textNode(scalar.text());
            case NUMBER -> number(new BigDecimal(scalar.text()));
            case BOOLEAN -> JsonNodeFactory.instance.booleanNode(scalar.isTrue());
            case NULL -> JsonNodeFactory.instance.nullNode();
        };
    }

    /** swagger-parser tells integers by the type of the node. */
    private static JsonNode number(BigDecimal number) {
        if (number.stripTrailingZeros().scale() > 0) {
            return JsonNodeFactory.instance.numberNode(number);
        }
        return number.precision() - number.scale() < 10
                ? JsonNodeFactory.instance.numberNode(number.intValueExact())
                : JsonNodeFactory.instance.numberNode(number.toBigInteger());
    }
}
