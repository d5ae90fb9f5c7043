package dev.hardwire.processor.openapi;

import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.openapi.source.JsonWriter;
import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.References;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A media type under {@code content}, as the document has it.
 *
 * @param name in lower case, without parameters
 * @param schema as it is written, references followed; null where there is none
 */
record DeclaredMedia(String name, Mapping written, @Nullable Mapping schema) {
    private static final Pattern NAME = Pattern.compile("[^/;\\s]+/[^/;\\s]+\\s*(;.*)?");
    private static final Pattern JSON = Pattern.compile("application/json|[a-z0-9!#$&^_.-]+/[a-z0-9!#$&^_.+-]+\\+json");
    private static final Set<String> RANGES_WITH_JSON = Set.of("*/*", "application/*");
    private static final Set<String> STREAMS =
            Set.of("application/jsonl", "application/x-ndjson", "application/json-seq");

    /** The media types of a response; what is none is reported. */
    static List<DeclaredMedia> of(Mapping owner, References references, Diagnostics diagnostics) {
        List<DeclaredMedia> all = new ArrayList<>();
        owner.members("content").forEach((name, node) -> {
            if (!(references.follow(node) instanceof Mapping written)) {
                return;
            }
            if (NAME.matcher(name).matches()) {
                Node schema = written.get("schema");
                Node followed = schema == null ? null : references.follow(schema);
                all.add(new DeclaredMedia(bare(name), written, followed instanceof Mapping mapping ? mapping : null));
            } else {
                diagnostics.report(
                        DiagnosticId.DOCUMENT_INVALID,
                        node.place(),
                        "%s is no media type; write it like application/json.",
                        name);
            }
        });
        return all;
    }

    private static String bare(String name) {
        int semicolon = name.indexOf(';');
        return (semicolon < 0 ? name : name.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
    }

    /** Whether it is JSON, or a range with JSON in it whose schema is no string. */
    boolean isJson() {
        return JSON.matcher(name).matches() || (RANGES_WITH_JSON.contains(name) && schema != null && !isType("string"));
    }

    /** Whether it is a stream of JSON values. */
    boolean isStream() {
        return STREAMS.contains(name);
    }

    /** Whether it is a stream of events. */
    boolean isEvents() {
        return name.equals("text/event-stream");
    }

    /** Whether it is text, as which a string is sent. */
    boolean isText() {
        return name.startsWith("text/") && !isEvents() && isPlainString();
    }

    /** Whether the schema says nothing but that it is a string. */
    boolean isPlainString() {
        return schema == null || (isType("string") && !"binary".equals(schema.text("format")));
    }

    /** Whether there is a schema that bytes are not checked against. */
    boolean hasUncheckedSchema() {
        return schema != null && !isType("string");
    }

    private boolean isType(String type) {
        return schema != null
                && (type.equals(schema.text("type")) || schema.texts("type").contains(type));
    }

    /** The schema as one text, to compare. */
    String schemaText() {
        Node schemaNode = written.get("schema");
        return schemaNode == null ? "" : JsonWriter.write(schemaNode);
    }
}
