package dev.hardwire.processor.openapi;

import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.Operation.RequestBody;
import dev.hardwire.processor.model.Operation.Response;
import dev.hardwire.processor.openapi.Contents.Content;
import dev.hardwire.processor.openapi.grammar.Version;
import dev.hardwire.processor.openapi.schema.SchemaReader;
import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.References;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what an operation takes and answers: JSON, bytes, or nothing. */
final class Bodies {
    /** The methods whose requests have a body of no meaning (RFC 9110, 9.3). */
    private static final Set<String> WITHOUT_MEANING = Set.of("get", "head", "delete", "trace");

    private final Version version;
    private final References references;
    private final Contents contents;
    private final Responses responses;
    private final Diagnostics diagnostics;

    Bodies(Version version, References references, SchemaReader schemas, Diagnostics diagnostics) {
        this.version = version;
        this.references = references;
        this.contents = new Contents(references, schemas, diagnostics);
        this.responses = new Responses(references, schemas, contents, diagnostics);
        this.diagnostics = diagnostics;
    }

    /** The body of the request, and the responses. */
    record Read(@Nullable RequestBody request, List<Response> responses) {}

    Read read(PathEntry entry) {
        var notes = new MediaTypeNotes(diagnostics);
        RequestBody request = request(entry, notes);
        List<Response> all = responses.read(entry, notes);
        notes.report(entry.operation().place());
        return new Read(request, all);
    }

    private @Nullable RequestBody request(PathEntry entry, MediaTypeNotes notes) {
        Node node = entry.operation().get("requestBody");
        if (node == null || !(references.follow(node) instanceof Mapping body)) {
            return null;
        }
        if (version != Version.V31 && WITHOUT_MEANING.contains(entry.method())) {
            diagnostics.note(
                    DiagnosticId.UNSUPPORTED,
                    node.place(),
                    "OpenAPI %s ignores the body of a %s request, and so does Hardwire; use another method, parameters, or"
                            + " OpenAPI 3.1.",
                    version.text(),
                    entry.method().toUpperCase(Locale.ROOT));
            return null;
        }
        Content content = contents.of(body);
        if (content == null) {
            return null;
        }
        notes.add("the request", content, false);
        return new RequestBody(
                body.flag("required"),
                content.schema(),
                content.mediaTypes(),
                body.textOrEmpty("description"),
                body.place());
    }
}
