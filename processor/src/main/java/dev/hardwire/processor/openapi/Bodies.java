package dev.hardwire.processor.openapi;

import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.Operation.Response;
import dev.hardwire.processor.model.RequestBody;
import dev.hardwire.processor.openapi.grammar.Version;
import dev.hardwire.processor.openapi.request.RequestBodies;
import dev.hardwire.processor.openapi.schema.SchemaReader;
import dev.hardwire.processor.openapi.source.References;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what an operation takes and answers. */
final class Bodies {
    private final RequestBodies requests;
    private final Responses responses;
    private final Diagnostics diagnostics;

    Bodies(Version version, References references, SchemaReader schemas, Diagnostics diagnostics) {
        this.requests = new RequestBodies(version, references, schemas, diagnostics);
        this.responses =
                new Responses(references, schemas, new Contents(references, schemas, diagnostics), diagnostics);
        this.diagnostics = diagnostics;
    }

    /** The body of the request, and the responses. */
    record Read(@Nullable RequestBody request, List<Response> responses) {}

    Read read(PathEntry entry) {
        var notes = new MediaTypeNotes(diagnostics);
        RequestBody request = requests.read(entry.operation(), entry.method());
        List<Response> all = responses.read(entry, notes);
        notes.report(entry.operation().place());
        return new Read(request, all);
    }
}
