package dev.hardwire.processor.openapi;

import com.google.errorprone.annotations.FormatMethod;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.model.Operation.RequestBody;
import dev.hardwire.processor.model.Operation.Response;
import dev.hardwire.processor.model.Place;
import dev.hardwire.processor.model.Schema;
import dev.hardwire.processor.openapi.grammar.Version;
import dev.hardwire.processor.openapi.schema.SchemaReader;
import dev.hardwire.processor.openapi.source.JsonWriter;
import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.References;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads request bodies and responses: JSON, or nothing. */
final class Bodies {
    private static final Pattern JSON = Pattern.compile("application/json|[a-z0-9!#$&^_.-]+/[a-z0-9!#$&^_.+-]+\\+json");
    private static final Pattern MEDIA_TYPE = Pattern.compile("[^/;\\s]+/[^/;\\s]+\\s*(;.*)?");
    private static final Pattern STATUS = Pattern.compile("[1-5][0-9]{2}");
    private static final Pattern RANGE = Pattern.compile("[1-5]XX");
    private static final Set<Integer> WITHOUT_BODY = Set.of(204, 205, 304);

    private final Version version;
    private final References references;
    private final SchemaReader schemas;
    private final Diagnostics diagnostics;

    Bodies(Version version, References references, SchemaReader schemas, Diagnostics diagnostics) {
        this.version = version;
        this.references = references;
        this.schemas = schemas;
        this.diagnostics = diagnostics;
    }

    @Nullable
    RequestBody request(PathEntry entry) {
        Node node = entry.operation().get("requestBody");
        if (node == null || !(references.follow(node) instanceof Mapping body)) {
            return null;
        }
        boolean never = entry.method().equals("get") || entry.method().equals("head");
        if (never || (entry.method().equals("delete") && version == Version.V30)) {
            report(
                    DiagnosticId.UNSUPPORTED,
                    node.place(),
                    "OpenAPI %s gives the body of a %s request no meaning; use another method, or parameters.",
                    version.text(),
                    entry.method().toUpperCase(Locale.ROOT));
        }
        Content content = content(body);
        return content == null
                ? null
                : new RequestBody(
                        body.flag("required"),
                        content.schema(),
                        content.mediaTypes(),
                        body.textOrEmpty("description"),
                        body.place());
    }

    /** What the media types of a body have in common. */
    private record Content(Schema schema, List<String> mediaTypes) {}

    private @Nullable Content content(Mapping body) {
        Map<String, Node> written = body.members("content");
        if (written.isEmpty() && body.get("content") instanceof Mapping) {
            report(
                    DiagnosticId.DOCUMENT_INVALID,
                    body.placeOf("content"),
                    "The content has no media type; add application/json, or take content out.");
        }
        var mediaTypes = new ArrayList<String>();
        Schema schema = null;
        String firstText = "";
        for (Map.Entry<String, Node> entry : written.entrySet()) {
            String mediaType = mediaType(entry.getKey(), entry.getValue());
            if (mediaType == null || !(entry.getValue() instanceof Mapping media)) {
                continue;
            }
            Node schemaNode = media.get("schema");
            String text = schemaNode == null ? "" : JsonWriter.write(schemaNode);
            if (mediaTypes.isEmpty()) {
                firstText = text;
                schema = schemaNode == null ? new Schema.Free(media.place(), true) : schemas.read(schemaNode);
            } else if (!firstText.equals(text)) {
                report(
                        DiagnosticId.UNSUPPORTED,
                        media.place(),
                        "Media types with different schemas are not supported yet; give %s the schema of %s, or take it out.",
                        mediaType,
                        mediaTypes.get(0));
            }
            mediaTypes.add(mediaType);
        }
        return schema == null ? null : new Content(schema, mediaTypes);
    }

    private @Nullable String mediaType(String written, Node at) {
        int semicolon = written.indexOf(';');
        String bare = (semicolon < 0 ? written : written.substring(0, semicolon))
                .strip()
                .toLowerCase(Locale.ROOT);
        if (JSON.matcher(bare).matches()) {
            return bare;
        }
        if (MEDIA_TYPE.matcher(written).matches()) {
            report(
                    DiagnosticId.UNSUPPORTED,
                    at.place(),
                    "The media type %s is not supported yet; use application/json or one that ends with +json.",
                    written);
        } else {
            report(
                    DiagnosticId.DOCUMENT_INVALID,
                    at.place(),
                    "%s is no media type; write it like application/json.",
                    written);
        }
        return null;
    }

    List<Response> responses(PathEntry entry) {
        Map<String, Node> written = entry.operation().members("responses");
        if (written.isEmpty() && entry.operation().get("responses") instanceof Mapping responses) {
            report(DiagnosticId.DOCUMENT_INVALID, responses.place(), "The operation has no response; add one.");
        }
        var responses = new ArrayList<Response>();
        written.forEach((key, node) -> {
            Integer status = status(key, node);
            if (status != null && references.follow(node) instanceof Mapping response) {
                responses.add(response(entry, status, node, response));
            }
        });
        return responses;
    }

    private @Nullable Integer status(String key, Node node) {
        if (key.equals("default")) {
            return 0;
        }
        if (STATUS.matcher(key).matches() && !key.startsWith("1")) {
            return Integer.valueOf(key);
        }
        if (RANGE.matcher(key).matches()) {
            report(
                    DiagnosticId.UNSUPPORTED,
                    node.place(),
                    "The range %s is not supported yet; write each status of it, or default.",
                    key);
        } else if (STATUS.matcher(key).matches()) {
            report(
                    DiagnosticId.UNSUPPORTED,
                    node.place(),
                    "The status %s is sent by the server itself, never as an answer; take it out.",
                    key);
        } else {
            report(
                    DiagnosticId.DOCUMENT_INVALID,
                    node.place(),
                    "%s is no status; write one from 200 to 599, or default.",
                    key);
        }
        return null;
    }

    private Response response(PathEntry entry, int status, Node node, Mapping response) {
        boolean head = entry.method().equals("head");
        boolean hasContent = !response.members("content").isEmpty();
        if (hasContent && (head || WITHOUT_BODY.contains(status))) {
            report(
                    DiagnosticId.CONTRADICTION,
                    node.place(),
                    "%s has no body, and this response has content; take the content out.",
                    head ? "The answer to HEAD" : "An answer with the status " + status);
        }
        Content content = response.has("content") ? content(response) : null;
        if (content != null && content.mediaTypes().size() > 1) {
            report(
                    DiagnosticId.UNSUPPORTED,
                    response.placeOf("content"),
                    "A response in several media types is not supported yet; use one.");
        }
        return new Response(
                status,
                JavaNames.status(status),
                List.of(),
                content == null ? null : content.mediaTypes().get(0),
                content == null ? null : content.schema(),
                response.textOrEmpty("description"),
                node.place());
    }

    @FormatMethod
    private void report(DiagnosticId id, Place place, String format, Object... arguments) {
        diagnostics.report(id, place, format, arguments);
    }
}
