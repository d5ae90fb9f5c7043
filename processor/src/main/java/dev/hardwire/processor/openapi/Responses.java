package dev.hardwire.processor.openapi;

import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.model.Operation.Response;
import dev.hardwire.processor.openapi.Contents.Content;
import dev.hardwire.processor.openapi.schema.SchemaReader;
import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.References;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the responses of an operation: by status, by range, and the default one. */
final class Responses {
    private static final Pattern STATUS = Pattern.compile("[1-5][0-9]{2}");
    private static final Pattern RANGE = Pattern.compile("[1-5]XX");
    private static final Set<Integer> WITHOUT_BODY = Set.of(204, 205, 304);
    /** The media type of an answer of which only a range is known. */
    private static final String UNKNOWN = "application/octet-stream";

    private final References references;
    private final Contents contents;
    private final ResponseHeaders headers;
    private final Diagnostics diagnostics;

    Responses(References references, SchemaReader schemas, Contents contents, Diagnostics diagnostics) {
        this.references = references;
        this.contents = contents;
        this.headers = new ResponseHeaders(references, schemas, contents, diagnostics);
        this.diagnostics = diagnostics;
    }

    /** The responses in document order; one that may have any status where there are none. */
    List<Response> read(PathEntry entry, MediaTypeNotes notes) {
        Mapping operation = entry.operation();
        Map<String, Node> written = operation.members("responses");
        if (written.isEmpty() && operation.get("responses") instanceof Mapping responses) {
            diagnostics.report(
                    DiagnosticId.DOCUMENT_INVALID, responses.place(), "The operation has no response; add one.");
        }
        var responses = new ArrayList<Response>();
        written.forEach((key, node) -> {
            Integer status = status(key, node);
            if (status != null && references.follow(node) instanceof Mapping response) {
                responses.add(response(entry, status, key, node, response, notes));
            }
        });
        if (responses.isEmpty()) {
            responses.add(
                    new Response(0, JavaNames.status(0), List.of(), null, null, "Any status.", operation.place()));
        }
        return responses;
    }

    private @Nullable Integer status(String key, Node node) {
        if (key.equals("default")) {
            return 0;
        }
        boolean range = RANGE.matcher(key).matches();
        if (!range && !STATUS.matcher(key).matches()) {
            diagnostics.report(
                    DiagnosticId.DOCUMENT_INVALID,
                    node.place(),
                    "%s is no status; write one from 200 to 599, a range such as 4XX, or default.",
                    key);
            return null;
        }
        if (key.startsWith("1")) {
            diagnostics.note(
                    DiagnosticId.UNSUPPORTED,
                    node.place(),
                    "The status %s is sent by the server itself, never as an answer; this response is left out.",
                    key);
            return null;
        }
        return Integer.valueOf(range ? key.substring(0, 1) : key);
    }

    private Response response(
            PathEntry entry, int status, String key, Node node, Mapping response, MediaTypeNotes notes) {
        boolean head = entry.method().equals("head");
        Content content = null;
        if (head || WITHOUT_BODY.contains(status)) {
            if (!response.members("content").isEmpty()) {
                diagnostics.note(
                        DiagnosticId.UNSUPPORTED,
                        node.place(),
                        "%s has no body, so the content of this response has no effect; take it out.",
                        head ? "The answer to HEAD" : "An answer with the status " + status);
            }
        } else {
            content = contents.of(response);
        }
        if (content != null) {
            notes.add(key, content, true);
        }
        return new Response(
                status,
                JavaNames.status(status),
                headers.read(response),
                content == null ? null : concrete(content.mediaTypes().get(0)),
                content == null ? null : content.schema(),
                response.textOrEmpty("description"),
                node.place());
    }

    private static String concrete(String mediaType) {
        return mediaType.endsWith("/*") ? UNKNOWN : mediaType;
    }
}
