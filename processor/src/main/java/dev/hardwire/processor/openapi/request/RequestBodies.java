package dev.hardwire.processor.openapi.request;

import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.RequestBody;
import dev.hardwire.processor.model.RequestBody.Content;
import dev.hardwire.processor.model.RequestBody.Format;
import dev.hardwire.processor.model.Schema;
import dev.hardwire.processor.openapi.grammar.Version;
import dev.hardwire.processor.openapi.schema.BodyFormats;
import dev.hardwire.processor.openapi.schema.SchemaReader;
import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.References;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what an operation takes: which media types, and how the body is read in each of them. */
public final class RequestBodies {
    /** The methods whose requests have a body of no meaning (RFC 9110, 9.3). */
    private static final Set<String> WITHOUT_MEANING = Set.of("get", "head", "delete", "trace");

    private static final Pattern MEDIA_TYPE = Pattern.compile("[^/;\\s]+/[^/;\\s]+\\s*(;.*)?");

    private final Version version;
    private final References references;
    private final SchemaReader schemas;
    private final Encodings encodings;
    private final Diagnostics diagnostics;

    /** A reader of the request bodies of one document. */
    public RequestBodies(Version version, References references, SchemaReader schemas, Diagnostics diagnostics) {
        this.version = version;
        this.references = references;
        this.schemas = schemas;
        this.encodings = new Encodings(version, references, diagnostics);
        this.diagnostics = diagnostics;
    }

    /**
     * The body of an operation; null where it has none.
     *
     * @param method in lower case
     */
    public @Nullable RequestBody read(Mapping operation, String method) {
        Node node = operation.get("requestBody");
        if (node == null || !(references.follow(node) instanceof Mapping body)) {
            return null;
        }
        if (version != Version.V31 && WITHOUT_MEANING.contains(method)) {
            diagnostics.note(
                    DiagnosticId.UNSUPPORTED,
                    node.place(),
                    "OpenAPI %s ignores the body of a %s request, and so does Hardwire; use another method, parameters, or"
                            + " OpenAPI 3.1.",
                    version.text(),
                    method.toUpperCase(Locale.ROOT));
            return null;
        }
        List<Content> contents = contents(body, operation);
        return contents.isEmpty()
                ? null
                : new RequestBody(body.flag("required"), contents, null, body.textOrEmpty("description"), body.place());
    }

    private List<Content> contents(Mapping body, Mapping operation) {
        var contents = new ArrayList<Content>();
        var unchecked = new ArrayList<String>();
        Map<String, @Nullable Schema> known = new HashMap<>();
        body.members("content").forEach((name, node) -> {
            if (!(references.follow(node) instanceof Mapping media)) {
                return;
            }
            if (MEDIA_TYPE.matcher(name).matches()) {
                add(contents, BodyFormats.bare(name), media, known, unchecked);
            } else {
                diagnostics.report(
                        DiagnosticId.DOCUMENT_INVALID,
                        node.place(),
                        "%s is no media type; write it like application/json.",
                        name);
            }
        });
        if (!unchecked.isEmpty()) {
            diagnostics.note(
                    DiagnosticId.UNSUPPORTED,
                    operation.place(),
                    "There is no codec for %s: the body is handed over as it was sent, and its schema is not checked.",
                    String.join(", ", unchecked));
        }
        return contents;
    }

    private void add(
            List<Content> contents,
            String name,
            Mapping media,
            Map<String, @Nullable Schema> known,
            List<String> unchecked) {
        Node node = media.get("schema");
        Node followed = node == null ? null : references.follow(node);
        Format format = BodyFormats.of(name, followed);
        Schema schema = raw(media);
        if (format != Format.RAW) {
            schema = schema(media, node, format, known);
            if (schema == null) {
                return; // reported
            }
            if (format != Format.JSON && !fits(schema, format)) {
                format = Format.RAW;
                schema = raw(media);
            }
        }
        if (format == Format.RAW && !BodyFormats.isBinary(followed)) {
            unchecked.add(name);
        }
        String served = format == Format.JSON && !BodyFormats.isJson(name) ? "application/json" : name;
        merge(
                contents,
                new Content(
                        "",
                        format,
                        schema,
                        List.of(served),
                        format == Format.FORM || format == Format.MULTIPART ? encodings.read(media, format) : Map.of(),
                        media.place()));
    }

    private static Schema raw(Mapping media) {
        return new Schema.Bytes(media.place());
    }

    private @Nullable Schema schema(
            Mapping media, @Nullable Node node, Format format, Map<String, @Nullable Schema> known) {
        if (node == null) {
            return format == Format.TEXT
                    ? new Schema.Text(media.place(), false, Schema.Format.NONE, null, 0, Integer.MAX_VALUE, null)
                    : new Schema.Free(media.place(), true);
        }
        String text = BodyFormats.text(node);
        if (!known.containsKey(text)) {
            known.put(text, schemas.read(node));
        }
        return known.get(text);
    }

    /** Whether a schema is what its media type can carry: of text one value, of a form an object. */
    private static boolean fits(Schema schema, Format format) {
        if (schema instanceof Schema.Validated validated) {
            return fits(validated.schema(), format);
        }
        boolean free = schema instanceof Schema.Free;
        boolean container = schema instanceof Schema.Array || schema instanceof Schema.MapOf;
        return format == Format.TEXT
                ? !free && !container
                : free || schema instanceof Schema.MapOf || schema instanceof Schema.Ref;
    }

    /** Adds a content, or its media type to one that is read in the same way. */
    private static void merge(List<Content> contents, Content added) {
        for (int i = 0; i < contents.size(); i++) {
            Content same = contents.get(i);
            boolean raw = added.format() == Format.RAW && same.format() == Format.RAW;
            if (raw
                    || (same.format() == added.format()
                            && same.schema().equals(added.schema())
                            && same.encodings().equals(added.encodings()))) {
                var mediaTypes = new ArrayList<>(same.mediaTypes());
                added.mediaTypes().stream()
                        .filter(type -> !mediaTypes.contains(type))
                        .forEach(mediaTypes::add);
                contents.set(
                        i, new Content("", same.format(), same.schema(), mediaTypes, same.encodings(), same.place()));
                return;
            }
        }
        contents.add(added);
    }
}
