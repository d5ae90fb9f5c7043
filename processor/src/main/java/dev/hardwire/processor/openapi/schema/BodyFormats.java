package dev.hardwire.processor.openapi.schema;

import dev.hardwire.processor.model.RequestBody.Format;
import dev.hardwire.processor.openapi.source.JsonWriter;
import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How the bodies of a media type are read, from its name and what its schema says at first sight. */
public final class BodyFormats {
    private static final Pattern JSON = Pattern.compile("application/json|[a-z0-9!#$&^_.-]+/[a-z0-9!#$&^_.+-]+\\+json");
    private static final List<String> RANGES_WITH_JSON = List.of("*/*", "application/*");
    /** What is text, but has a syntax of its own that nobody reads here. */
    private static final Set<String> NO_PLAIN_TEXT = Set.of("text/xml", "text/event-stream");

    private BodyFormats() {}

    /** The media type without parameters, in lower case. */
    public static String bare(String mediaType) {
        int semicolon = mediaType.indexOf(';');
        return (semicolon < 0 ? mediaType : mediaType.substring(0, semicolon))
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /**
     * The format of a media type.
     *
     * @param mediaType without parameters, in lower case
     */
    public static Format of(String mediaType, @Nullable Node schema) {
        if (isJson(mediaType) || (RANGES_WITH_JSON.contains(mediaType) && isStructured(schema))) {
            return Format.JSON;
        }
        return switch (mediaType) {
            case "application/x-www-form-urlencoded" -> isScalar(schema) ? Format.RAW : Format.FORM;
            case "multipart/form-data" -> schema == null || isScalar(schema) ? Format.RAW : Format.MULTIPART;
            default ->
                mediaType.startsWith("text/") && !NO_PLAIN_TEXT.contains(mediaType) && isText(schema)
                        ? Format.TEXT
                        : Format.RAW;
        };
    }

    /** Whether a media type is JSON. */
    public static boolean isJson(String mediaType) {
        return JSON.matcher(mediaType).matches();
    }

    /** Whether a schema is that of any bytes, so that nothing of it is left unchecked where these are handed over. */
    public static boolean isBinary(@Nullable Node schema) {
        if (!(schema instanceof Mapping mapping)) {
            return true;
        }
        boolean string = "string".equals(mapping.text("type")) && "binary".equals(mapping.text("format"));
        return string
                || mapping.has("contentMediaType")
                || Keywords.constraints(mapping, Set.of()).entries().isEmpty();
    }

    /** Whether the contents of a request body differ, so that each of them needs a Java type of its own. */
    static boolean differ(Map<String, Node> content) {
        return content.entrySet().stream()
                        .map(entry -> key(bare(entry.getKey()), entry.getValue()))
                        .distinct()
                        .count()
                > 1;
    }

    private static String key(String mediaType, Node media) {
        Node schema = media instanceof Mapping mapping ? mapping.get("schema") : null;
        return of(mediaType, schema) == Format.RAW ? "" : text(schema);
    }

    /** A schema as one text, to compare. */
    public static String text(@Nullable Node schema) {
        return schema == null ? "{}" : JsonWriter.write(schema);
    }

    private static boolean isStructured(@Nullable Node schema) {
        return schema instanceof Mapping mapping && !"string".equals(mapping.text("type"));
    }

    private static boolean isScalar(@Nullable Node schema) {
        return schema instanceof Mapping mapping
                && Set.of("string", "integer", "number", "boolean", "array").contains(mapping.textOrEmpty("type"));
    }

    private static boolean isText(@Nullable Node schema) {
        if (!(schema instanceof Mapping mapping)) {
            return true;
        }
        String type = mapping.text("type");
        return !"binary".equals(mapping.text("format"))
                && !"object".equals(type)
                && !"array".equals(type)
                && !mapping.has("properties");
    }
}
