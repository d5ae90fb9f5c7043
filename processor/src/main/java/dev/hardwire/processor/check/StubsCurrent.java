package dev.hardwire.processor.check;

import dev.hardwire.processor.model.Application;
import dev.hardwire.processor.model.Application.StubDigest;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.Document;
import java.util.List;

/** The stubs in the compilation were made of the documents as they are. */
final class StubsCurrent {
    private StubsCurrent() {}

    /** Checks the documents; one with mistakes has no digest, and its stubs wait for its correction. */
    static void check(Application application, List<Document> documents, Diagnostics diagnostics) {
        for (Document document : documents) {
            for (StubDigest stub : application.stubs()) {
                if (!document.digest().isEmpty()
                        && stub.document().equals(document.resource())
                        && !stub.sha256().equals(document.digest())) {
                    diagnostics.report(
                            DiagnosticId.STALE_STUB,
                            stub.place(),
                            "The stubs of %s were generated from another state of it. Generate them again: mvn hardwire:generate,"
                                    + " or delete them and build.",
                            document.resource());
                }
            }
        }
    }
}
