package dev.hardwire.processor.openapi;

import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.model.Operation.BodyForm;
import dev.hardwire.processor.model.Operation.Header;
import dev.hardwire.processor.model.Operation.Response;
import dev.hardwire.processor.openapi.ResponseBodies.Body;
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

    private final References references;
    private final ResponseBodies bodies;
    private final ResponseHeaders headers;
    private final Diagnostics diagnostics;

    Responses(References references, SchemaReader schemas, Contents contents, Diagnostics diagnostics) {
        this.references = references;
        this.bodies = new ResponseBodies(references, schemas, diagnostics);
        this.headers = new ResponseHeaders(references, schemas, contents, diagnostics);
        this.diagnostics = diagnostics;
    }

    /** The responses in document order; one that may have any status where there are none. */
    List<Response> read(PathEntry entry, MediaTypeNotes notes) {
        Mapping operation = entry.operation();
        Map<String, Node> written = operation.withoutExtensions("responses");
        if (written.isEmpty() && operation.get("responses") instanceof Mapping responses) {
            diagnostics.report(
                    DiagnosticId.DOCUMENT_INVALID, responses.place(), "The operation has no response; add one.");
        }
        var responses = new ArrayList<Response>();
        written.forEach((key, node) -> {
            Integer status = status(key, node);
            if (status != null && references.follow(node) instanceof Mapping response) {
                responses.addAll(responses(entry, status, key, node, response, notes));
            }
        });
        if (responses.isEmpty()) {
            responses.add(new Response(
                    0,
                    JavaNames.status(0),
                    List.of(),
                    BodyForm.NONE,
                    List.of(),
                    null,
                    "Any status.",
                    operation.place()));
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

    /** One for each Java type that the body may have. */
    private List<Response> responses(
            PathEntry entry, int status, String key, Node node, Mapping response, MediaTypeNotes notes) {
        boolean head = entry.method().equals("head");
        List<Body> found = List.of();
        if (head || WITHOUT_BODY.contains(status)) {
            if (!response.members("content").isEmpty()) {
                diagnostics.note(
                        DiagnosticId.UNSUPPORTED,
                        node.place(),
                        "%s has no body, so the content of this response has no effect; take it out.",
                        head ? "The answer to HEAD" : "An answer with the status " + status);
            }
        } else {
            found = bodies.of(response);
        }
        String name = JavaNames.status(status);
        String description = response.textOrEmpty("description");
        List<Header> sent = headers.read(response);
        if (found.isEmpty()) {
            return List.of(new Response(status, name, sent, BodyForm.NONE, List.of(), null, description, node.place()));
        }
        List<Response> responses = new ArrayList<>();
        for (Body body : found) {
            notes.addUnchecked(key, body.unchecked());
            responses.add(new Response(
                    status,
                    found.size() == 1 ? name : name + body.suffix(),
                    sent,
                    body.form(),
                    body.mediaTypes(),
                    body.schema(),
                    description,
                    node.place()));
        }
        return responses;
    }
}
