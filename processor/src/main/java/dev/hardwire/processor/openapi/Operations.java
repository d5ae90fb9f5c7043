package dev.hardwire.processor.openapi;

import com.google.errorprone.annotations.FormatMethod;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.Operation;
import dev.hardwire.processor.model.Operation.Location;
import dev.hardwire.processor.model.Operation.Parameter;
import dev.hardwire.processor.model.Operation.Segment;
import dev.hardwire.processor.model.PathTemplate;
import dev.hardwire.processor.openapi.grammar.Version;
import dev.hardwire.processor.openapi.schema.SchemaReader;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.References;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the operations: their paths here, the rest by readers of its own. */
final class Operations {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]+)}");

    private final Parameters parameters;
    private final Bodies bodies;
    private final Security security;
    private final Diagnostics diagnostics;

    Operations(
            Version version, References references, SchemaReader schemas, Security security, Diagnostics diagnostics) {
        this.security = security;
        this.parameters = new Parameters(references, schemas, diagnostics);
        this.bodies = new Bodies(version, references, schemas, diagnostics);
        this.diagnostics = diagnostics;
    }

    List<Operation> read(List<PathEntry> entries) {
        return entries.stream().map(this::operation).toList();
    }

    private Operation operation(PathEntry entry) {
        Mapping operation = entry.operation();
        List<Segment> segments = PathTemplate.split(entry.basePath() + entry.path()).stream()
                .map(text -> segment(text, entry))
                .toList();
        List<Parameter> read = parameters.read(entry);
        variablesAreParameters(entry, segments, read);
        Bodies.Read bodies = this.bodies.read(entry);
        String summary = operation.textOrEmpty("summary");
        String description = operation.textOrEmpty("description");
        return new Operation(
                entry.id(),
                entry.javaName(),
                entry.tag(),
                entry.method().toUpperCase(Locale.ROOT),
                entry.basePath(),
                entry.path(),
                segments,
                summary.isEmpty() || description.isEmpty() ? summary + description : summary + "\n\n" + description,
                operation.flag("deprecated"),
                read,
                bodies.request(),
                bodies.responses(),
                security.of(operation),
                operation.place());
    }

    private Segment segment(String text, PathEntry entry) {
        Segment segment = PathTemplate.segment(text);
        if (segment == null) {
            report(
                    DiagnosticId.DOCUMENT_INVALID,
                    entry,
                    "The segment %s of the path %s is not well-formed: braces come in pairs around a name, and there is text"
                            + " between two variables.",
                    text,
                    entry.path());
            return new Segment.Literal(text);
        }
        return segment;
    }

    private void variablesAreParameters(PathEntry entry, List<Segment> segments, List<Parameter> read) {
        Set<String> declared = new HashSet<>();
        read.stream().filter(p -> p.in() == Location.PATH).forEach(p -> declared.add(p.name()));
        Set<String> variables = new HashSet<>();
        for (String variable :
                segments.stream().flatMap(each -> each.variables().stream()).toList()) {
            if (!variables.add(variable)) {
                report(
                        DiagnosticId.DOCUMENT_INVALID,
                        entry,
                        "The path %s has the variable %s twice; rename one of them.",
                        entry.path(),
                        variable);
            } else if (!declared.contains(variable) && !parameters.hasPathParameter(entry, variable)) {
                report(
                        DiagnosticId.PATH_VARIABLE_UNDECLARED,
                        entry,
                        "The path %s has the variable %s, and the operation has no path parameter of that name; declare it.",
                        entry.path(),
                        variable);
            }
        }
        VARIABLE.matcher(entry.path()).results().forEach(found -> variables.add(found.group(1)));
        parameters.pathParametersAreVariables(entry, variables);
    }

    @FormatMethod
    private void report(DiagnosticId id, PathEntry entry, String format, Object... arguments) {
        diagnostics.report(id, entry.operation().place(), format, arguments);
    }
}
