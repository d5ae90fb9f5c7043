package dev.hardwire.processor.openapi;

import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.openapi.grammar.Version;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import org.jspecify.annotations.Nullable;

/** Which version of OpenAPI a document is of, as its first line says. */
final class DocumentVersion {
    private DocumentVersion() {}

    /** Null where it is none that is supported, which is reported. */
    static @Nullable Version of(Mapping document, Diagnostics found) {
        String text = document.text("openapi");
        if (text != null && text.matches("3\\.0\\.\\d+(-.+)?")) {
            return Version.V30;
        }
        if (text != null && text.matches("3\\.1\\.\\d+(-.+)?")) {
            return Version.V31;
        }
        if (text == null && document.has("swagger")) {
            return swagger(document, found);
        }
        if (text != null && text.matches("\\d+\\.\\d+(\\..+)?") && !text.matches("3\\.[01]")) {
            found.report(
                    DiagnosticId.UNSUPPORTED,
                    document.placeOf("openapi"),
                    "OpenAPI %s is not supported; use 3.0 or 3.1.",
                    text);
        } else {
            found.report(
                    DiagnosticId.DOCUMENT_INVALID,
                    document.placeOf("openapi"),
                    "A document says which version of OpenAPI it is of; write, for example, openapi: 3.1.1.");
        }
        return null;
    }

    private static @Nullable Version swagger(Mapping document, Diagnostics found) {
        String text = document.text("swagger");
        if ("2.0".equals(text)) {
            return Version.V20;
        }
        if (text == null) {
            found.report(
                    DiagnosticId.DOCUMENT_INVALID,
                    document.placeOf("swagger"),
                    "The version of Swagger is a string; put it in quotes: \"2.0\".");
        } else {
            found.report(
                    DiagnosticId.UNSUPPORTED,
                    document.placeOf("swagger"),
                    "Swagger %s is not supported; use Swagger 2.0, or OpenAPI 3.0 or 3.1.",
                    text);
        }
        return null;
    }
}
