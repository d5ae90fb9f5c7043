package dev.hardwire.processor.openapi;

import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.Schema;
import dev.hardwire.processor.openapi.schema.SchemaReader;
import dev.hardwire.processor.openapi.source.JsonWriter;
import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.References;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what a body is: JSON where the document has some, else the bytes that are sent. A range that JSON is in
 * ({@code *}{@code /*}) is JSON, unless its schema is a string.
 */
final class Contents {
    private static final String ANY_JSON = "application/json";
    private static final Pattern JSON = Pattern.compile("application/json|[a-z0-9!#$&^_.-]+/[a-z0-9!#$&^_.+-]+\\+json");
    private static final Pattern MEDIA_TYPE = Pattern.compile("[^/;\\s]+/[^/;\\s]+\\s*(;.*)?");
    private static final List<String> RANGES_WITH_JSON = List.of("*/*", "application/*");

    private final References references;
    private final SchemaReader schemas;
    private final Diagnostics diagnostics;

    Contents(References references, SchemaReader schemas, Diagnostics diagnostics) {
        this.references = references;
        this.schemas = schemas;
        this.diagnostics = diagnostics;
    }

    /**
     * What a body is.
     *
     * @param schema {@link Schema.Bytes} where it is not JSON
     * @param mediaTypes at least one, the first is the one to answer with
     * @param unserved the media types that the document has beside them
     */
    record Content(Schema schema, List<String> mediaTypes, List<String> unserved) {
        boolean isRaw() {
            return schema instanceof Schema.Bytes;
        }
    }

    /** A media type as the document has it. */
    private record Media(String name, @Nullable String json, Mapping written) {
        boolean isRange() {
            return name.endsWith("/*");
        }

        /** The schema as one text, to compare. */
        String schemaText() {
            Node schema = written.get("schema");
            return schema == null ? "" : JsonWriter.write(schema);
        }
    }

    /** The content of a request body, response or header; null where it has none. */
    @Nullable
    Content of(Mapping owner) {
        List<Media> all = new ArrayList<>();
        owner.members("content").forEach((name, node) -> {
            if (!(references.follow(node) instanceof Mapping media)) {
                return;
            }
            String bare = bare(name);
            if (MEDIA_TYPE.matcher(name).matches()) {
                all.add(new Media(bare, json(bare, media), media));
            } else {
                diagnostics.report(
                        DiagnosticId.DOCUMENT_INVALID,
                        node.place(),
                        "%s is no media type; write it like application/json.",
                        name);
            }
        });
        if (all.isEmpty()) {
            return null;
        }
        Optional<Media> json = all.stream()
                .filter(media -> media.name().equals(ANY_JSON))
                .findFirst()
                .or(() -> all.stream().filter(media -> media.json() != null).findFirst());
        return json.isPresent() ? json(json.get(), all) : raw(all);
    }

    private static String bare(String name) {
        int semicolon = name.indexOf(';');
        return (semicolon < 0 ? name : name.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
    }

    /** The media type of the JSON that it stands for, or null. */
    private @Nullable String json(String name, Mapping media) {
        if (JSON.matcher(name).matches()) {
            return name;
        }
        Node schema = media.get("schema");
        boolean structured = schema != null
                && references.follow(schema) instanceof Mapping mapping
                && !"string".equals(mapping.text("type"));
        return RANGES_WITH_JSON.contains(name) && structured ? ANY_JSON : null;
    }

    private @Nullable Content json(Media chosen, List<Media> all) {
        Node node = chosen.written().get("schema");
        Schema schema = node == null ? new Schema.Free(chosen.written().place(), true) : schemas.read(node);
        if (schema == null) {
            return null; // reported
        }
        List<String> served = new ArrayList<>();
        List<String> unserved = new ArrayList<>();
        served.add(String.valueOf(chosen.json()));
        for (Media media : all) {
            String json = media.json();
            if (json == null || !media.schemaText().equals(chosen.schemaText())) {
                unserved.add(media.name());
            } else if (!served.contains(json)) {
                served.add(json);
            }
        }
        return new Content(schema, served, unserved);
    }

    private static Content raw(List<Media> all) {
        List<String> names = new ArrayList<>();
        all.stream().filter(media -> !media.isRange()).forEach(media -> names.add(media.name()));
        all.stream().filter(Media::isRange).forEach(media -> names.add(media.name()));
        return new Content(
                new Schema.Bytes(all.get(0).written().place()),
                names.stream().distinct().toList(),
                List.of());
    }
}
