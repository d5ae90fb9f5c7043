package dev.hardwire.processor.openapi;

import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.Operation.Location;
import dev.hardwire.processor.model.Operation.Style;
import dev.hardwire.processor.model.Schema;
import dev.hardwire.processor.openapi.schema.SchemaReader;
import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the values of parameters are written: their style, or their content. */
final class ParameterStyles {
    /** The styles of each location, the default first (OpenAPI 3.1.1, 4.8.12.2.1). */
    private static final Map<Location, List<Style>> ALLOWED = new EnumMap<>(Map.of(
            Location.PATH, List.of(Style.SIMPLE, Style.LABEL, Style.MATRIX),
            Location.QUERY, List.of(Style.FORM, Style.SPACE_DELIMITED, Style.PIPE_DELIMITED, Style.DEEP_OBJECT),
            Location.HEADER, List.of(Style.SIMPLE),
            Location.COOKIE, List.of(Style.FORM)));

    private final SchemaReader schemas;
    private final Diagnostics diagnostics;

    ParameterStyles(SchemaReader schemas, Diagnostics diagnostics) {
        this.schemas = schemas;
        this.diagnostics = diagnostics;
    }

    /**
     * What is written how.
     *
     * @param node of the schema, for its default; null where there is none
     */
    record Written(
            Style style,
            boolean explode,
            Schema schema,
            @Nullable Node node) {}

    /** How a parameter is written; null where that is not valid, which is reported. */
    @Nullable
    Written of(Mapping parameter, String name, Location in) {
        Node node = parameter.get("schema");
        if (node == null) {
            return content(parameter, name, in);
        }
        Schema schema = schemas.read(node);
        Style style = style(parameter, name, in);
        if (schema == null || style == null) {
            return null;
        }
        boolean explode = parameter.has("explode") ? parameter.flag("explode") : style == Style.FORM;
        undefined(parameter, name, style, explode, schema);
        return new Written(style, explode, schema, node);
    }

    private @Nullable Style style(Mapping parameter, String name, Location in) {
        String text = parameter.text("style");
        List<Style> allowed = ALLOWED.getOrDefault(in, List.of());
        if (text == null) {
            return allowed.get(0);
        }
        for (Style style : allowed) {
            if (text(style).equals(text)) {
                return style;
            }
        }
        boolean known =
                Arrays.stream(Style.values()).anyMatch(style -> text(style).equals(text));
        diagnostics.report(
                DiagnosticId.DOCUMENT_INVALID,
                parameter.placeOf("style"),
                "%s %s; the style of the %s parameter %s is %s.",
                text,
                known ? "has no meaning in a " + in.name().toLowerCase(Locale.ROOT) : "is no style",
                in.name().toLowerCase(Locale.ROOT),
                name,
                allowed.stream().map(ParameterStyles::text).collect(Collectors.joining(" or ")));
        return null;
    }

    private static String text(Style style) {
        String[] words = style.name().toLowerCase(Locale.ROOT).split("_", -1);
        String second = words.length < 2 ? "" : words[1];
        return second.isEmpty()
                ? words[0]
                : words[0] + second.substring(0, 1).toUpperCase(Locale.ROOT) + second.substring(1);
    }

    /** Remarks on what the specification does not say. */
    private void undefined(Mapping parameter, String name, Style style, boolean explode, Schema schema) {
        boolean delimited = style == Style.SPACE_DELIMITED || style == Style.PIPE_DELIMITED;
        if (delimited && explode) {
            diagnostics.note(
                    DiagnosticId.UNDEFINED_STYLE,
                    parameter.placeOf("explode"),
                    "OpenAPI does not say how %s is written with explode; the parameter %s is read as with the style form.",
                    text(style),
                    name);
        }
        if (style != Style.DEEP_OBJECT && schemas.isNested(schema)) {
            diagnostics.note(
                    DiagnosticId.UNDEFINED_STYLE,
                    parameter.place(),
                    "OpenAPI does not say how the style %s writes arrays and objects inside of others; in the parameter %s they"
                            + " are read as JSON. Say content: application/json to have the whole parameter so.",
                    text(style),
                    name);
        }
    }

    private @Nullable Written content(Mapping parameter, String name, Location in) {
        Map<String, Node> content = parameter.members("content");
        if (content.size() != 1) {
            diagnostics.report(
                    DiagnosticId.DOCUMENT_INVALID,
                    parameter.place(),
                    content.isEmpty()
                            ? "The parameter %s has no schema; add one."
                            : "The content of the parameter %s has more than one media type; keep one of them.",
                    name);
            return null;
        }
        String mediaType = content.keySet().iterator().next();
        Node node = content.get(mediaType) instanceof Mapping type ? type.get("schema") : null;
        Schema schema = node == null ? new Schema.Free(parameter.place(), true) : schemas.read(node);
        if (schema == null) {
            return null;
        }
        if (isJson(mediaType)) {
            return new Written(Style.JSON, false, schema, node);
        }
        Style style = in == Location.QUERY || in == Location.COOKIE ? Style.FORM : Style.SIMPLE;
        if (schema instanceof Schema.Text) {
            return new Written(style, false, schema, node);
        }
        diagnostics.note(
                DiagnosticId.UNDEFINED_STYLE,
                parameter.placeOf("content"),
                "The parameter %s is %s, which is handed over as the string that it is, whatever its schema says.",
                name,
                mediaType);
        return new Written(
                style,
                false,
                new Schema.Text(schema.place(), false, Schema.Format.NONE, null, 0, Integer.MAX_VALUE, null),
                null);
    }

    private static boolean isJson(String mediaType) {
        String type = mediaType.toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
        return type.endsWith("/json") || type.endsWith("+json");
    }
}
