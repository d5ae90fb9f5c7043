package dev.hardwire.spi;

import dev.hardwire.spi.ParameterReader.In;
import dev.hardwire.spi.ParameterReader.Source;
import dev.hardwire.spi.ParameterTree.Errors;
import dev.hardwire.spi.json.Violations;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes one object of fields: of each property what its style says, or its media type. */
final class FormFields {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final FormShape form;
    private final Source source;
    private final StyledValue styled;
    private final Violations violations;
    private final ObjectNode object = NODES.objectNode();
    private final Set<String> read = new HashSet<>();

    FormFields(FormShape form, Source source, Violations violations) {
        this.form = form;
        this.source = source;
        this.styled = new StyledValue(source, In.QUERY);
        this.violations = violations;
    }

    JsonNode read() {
        ParameterShape shape = form.shape();
        shape.propertyNames().forEach(name -> read(name, shape.property(name).resolved()));
        for (String sent : new LinkedHashSet<>(source.queryNames())) {
            if (read.contains(sent)) {
                continue;
            }
            if (shape.takes(sent)) {
                read(sent, shape.property(sent).resolved());
            } else if (form.isStrict()) {
                violations.body(FormShape.pointer(sent), "is not a known field");
            } else {
                object.set(sent, NODES.stringNode("")); // the codec refuses or drops it
            }
        }
        return object;
    }

    private void read(String name, ParameterShape shape) {
        FormShape.Field field = form.field(name);
        ParameterStyle style = style(field, shape);
        claim(name, style, shape);
        Errors errors = (pointer, message) -> violations.body(FormShape.pointer(name) + pointer, message);
        JsonNode value = style == ParameterStyle.JSON
                ? json(source.query(name), shape, errors)
                : styled.tree(name, source.rawQuery(name), style, shape, errors);
        if (value != null) {
            object.set(name, value);
        }
    }

    private static ParameterStyle style(FormShape.Field field, ParameterShape shape) {
        ParameterStyle style = field.style();
        if (style != null) {
            return style;
        }
        boolean json = field.mediaTypes().isEmpty() ? isObject(shape) : field.isJson();
        return json ? ParameterStyle.JSON : ParameterStyle.FORM_EXPLODED;
    }

    /** Whether it is an object and nothing else. */
    static boolean isObject(ParameterShape shape) {
        return shape.allowsObject() && !shape.allowsArray() && !shape.allowsScalar();
    }

    /** Remembers which fields a property is made of. */
    private void claim(String name, ParameterStyle style, ParameterShape shape) {
        read.add(name);
        if (style == ParameterStyle.DEEP_OBJECT) {
            source.queryNames().stream()
                    .filter(sent -> sent.startsWith(name + "["))
                    .forEach(read::add);
        } else if (style == ParameterStyle.FORM_EXPLODED && shape.allowsObject()) {
            read.addAll(shape.propertyNames());
        }
    }

    private static @Nullable JsonNode json(List<String> texts, ParameterShape shape, Errors errors) {
        if (texts.isEmpty()) {
            return null;
        }
        boolean items = shape.allowsArray()
                && (texts.size() > 1 || !texts.get(0).stripLeading().startsWith("["));
        if (!items && texts.size() > 1) {
            errors.add("", "must occur once, not " + texts.size() + " times");
            return null;
        }
        ArrayNode array = NODES.arrayNode();
        for (String text : texts) {
            JsonNode json = ParameterTree.json(text);
            if (json == null) {
                errors.add(items ? "/" + array.size() : "", "must be JSON");
                return null;
            }
            array.add(json);
        }
        return items ? array : array.get(0);
    }
}
