package dev.hardwire.processor.openapi.schema;

import com.google.errorprone.annotations.FormatMethod;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.Place;
import dev.hardwire.processor.openapi.grammar.Version;
import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.References;

/**
 * What all that read schemas share.
 *
 * @param version decides the dialect
 * @param references to follow
 * @param names of the types that schemas become
 * @param diagnostics where mistakes go
 */
public record SchemaContext(Version version, References references, TypeNames names, Diagnostics diagnostics) {
    @FormatMethod
    void report(DiagnosticId id, Place place, String format, Object... arguments) {
        diagnostics.report(id, place, format, arguments);
    }

    @FormatMethod
    void unsupported(Node node, String format, Object... arguments) {
        diagnostics.report(DiagnosticId.UNSUPPORTED, node.place(), format, arguments);
    }
}
