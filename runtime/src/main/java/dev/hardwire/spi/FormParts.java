package dev.hardwire.spi;

import dev.hardwire.spi.ParameterReader.In;
import dev.hardwire.spi.json.Violations;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.POJONode;

/** Makes one object of the parts of a form: files as they are, JSON and text as their properties say. */
final class FormParts {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final FormShape form;
    private final Violations violations;
    private final Map<String, List<FormPart>> parts = new LinkedHashMap<>();
    private final ObjectNode object = NODES.objectNode();

    FormParts(FormShape form, List<FormPart> parts, Violations violations) {
        this.form = form;
        this.violations = violations;
        parts.forEach(part -> this.parts
                .computeIfAbsent(propertyOf(part.name()), name -> new ArrayList<>())
                .add(part));
    }

    /** The property that a part belongs to: of {@code color[R]} that before the bracket, where the style is such. */
    private String propertyOf(String part) {
        int bracket = part.indexOf('[');
        String before = bracket < 0 ? part : part.substring(0, bracket);
        return form.field(before).style() == ParameterStyle.DEEP_OBJECT ? before : part;
    }

    JsonNode read() {
        parts.forEach((name, all) -> {
            if (form.takes(name)) {
                JsonNode value = value(name, all, form.shape().property(name).resolved());
                if (value != null) {
                    object.set(name, value);
                }
            } else if (form.isStrict()) {
                violations.body(FormShape.pointer(name), "is not a known part");
            } else {
                object.set(name, NODES.stringNode("")); // the codec refuses or drops it
            }
        });
        return object;
    }

    private @Nullable JsonNode value(String name, List<FormPart> all, ParameterShape shape) {
        FormShape.Field field = form.field(name);
        String pointer = FormShape.pointer(name);
        ParameterStyle style = field.style();
        if (style != null) {
            return styled(name, all, style, shape, pointer);
        }
        boolean array = shape.allowsArray() && !(all.size() == 1 && isWholeArray(all.get(0), shape));
        if (!array) {
            if (all.size() > 1) {
                violations.body(pointer, "must occur once, not " + all.size() + " times");
                return null;
            }
            return one(all.get(0), field, shape, pointer);
        }
        ArrayNode items = NODES.arrayNode();
        for (FormPart part : all) {
            JsonNode item = one(part, field, shape.item(items.size()).resolved(), pointer + "/" + items.size());
            if (item == null) {
                return null;
            }
            items.add(item);
        }
        return items;
    }

    /** Whether a part has all of an array, as JSON; or is the scalar that may be there instead. */
    private static boolean isWholeArray(FormPart part, ParameterShape shape) {
        String contentType = part.contentType();
        boolean json = contentType != null && FormShape.isJson(contentType);
        return shape.allowsScalar() || (json && part.content().length > 0 && part.content()[0] == '[');
    }

    private @Nullable JsonNode styled(
            String name, List<FormPart> all, ParameterStyle style, ParameterShape shape, String pointer) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        for (FormPart part : all) {
            String text = text(part, pointer);
            if (text == null) {
                return null;
            }
            texts.computeIfAbsent(part.name(), key -> new ArrayList<>()).add(text);
        }
        return new StyledValue(new PartTexts(texts), In.QUERY)
                .tree(
                        name,
                        texts.getOrDefault(name, List.of()),
                        style,
                        shape,
                        (at, message) -> violations.body(pointer + at, message));
    }

    private @Nullable JsonNode one(FormPart part, FormShape.Field field, ParameterShape shape, String pointer) {
        boolean fits = fits(part, field, pointer);
        if (part.file() != null) {
            return new POJONode(part.file());
        }
        // One that does not fit is read as what it should be, so that nobody says that it is missing.
        String contentType = fits ? part.contentType() : null;
        if (isJson(contentType, field, shape)) {
            String text = text(part, pointer);
            JsonNode json = text == null ? null : ParameterTree.json(text);
            if (text != null && json == null && fits) {
                violations.body(pointer, "must be JSON");
            }
            return json;
        }
        boolean said = contentType != null && field.mediaTypes().isEmpty();
        if (said && FormFields.isObject(shape)) {
            violations.body(pointer, "must be application/json, not " + contentType);
            return null;
        }
        String text = text(part, pointer);
        if (text == null) {
            return null;
        }
        var tree = new ParameterTree();
        tree.add(text);
        return tree.node(shape, (at, message) -> violations.body(pointer + at, message), "");
    }

    private static boolean isJson(@Nullable String contentType, FormShape.Field field, ParameterShape shape) {
        if (contentType != null) {
            return FormShape.isJson(contentType);
        }
        return field.mediaTypes().isEmpty() ? FormFields.isObject(shape) : field.isJson();
    }

    /** Whether the part has the media type and the headers that it must have. */
    private boolean fits(FormPart part, FormShape.Field field, String pointer) {
        int before = violations.count();
        String contentType = part.contentType();
        List<String> allowed = field.mediaTypes();
        boolean isPlain = contentType == null && part.file() == null;
        if (!allowed.isEmpty() && !isPlain && allowed.stream().noneMatch(range -> isIn(contentType, range))) {
            violations.body(
                    pointer,
                    "must be " + String.join(" or ", allowed)
                            + (contentType == null ? ", and its Content-Type is missing" : ", not " + contentType));
        }
        for (String header : field.headers()) {
            if (!part.hasHeader(header)) {
                violations.body(pointer, "must have the header " + header);
            }
        }
        return violations.count() == before;
    }

    private static boolean isIn(@Nullable String contentType, String range) {
        if (contentType == null) {
            return false;
        }
        String bare = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return range.equals("*/*")
                || (range.endsWith("/*")
                        ? bare.startsWith(range.substring(0, range.length() - 1))
                        : bare.equals(range));
    }

    private @Nullable String text(FormPart part, String pointer) {
        try {
            String text = EncodedText.decode(part.content(), part.content().length, part.contentType());
            if (text == null) {
                violations.body(pointer, "must be text in the charset of its Content-Type, UTF-8 by default");
            }
            return text;
        } catch (UnsupportedCharsetException e) {
            violations.body(pointer, "must not be in the charset " + e.getCharsetName() + ", which is not known");
            return null;
        }
    }
}
