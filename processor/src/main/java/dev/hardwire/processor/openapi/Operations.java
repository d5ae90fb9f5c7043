package dev.hardwire.processor.openapi;

import com.google.errorprone.annotations.FormatMethod;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.Operation;
import dev.hardwire.processor.model.Operation.Location;
import dev.hardwire.processor.model.Operation.Parameter;
import dev.hardwire.processor.model.Operation.Segment;
import dev.hardwire.processor.openapi.grammar.Version;
import dev.hardwire.processor.openapi.schema.SchemaReader;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.References;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
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
    private final Diagnostics diagnostics;

    Operations(Version version, References references, SchemaReader schemas, Diagnostics diagnostics) {
        this.parameters = new Parameters(references, schemas, diagnostics);
        this.bodies = new Bodies(version, references, schemas, diagnostics);
        this.diagnostics = diagnostics;
    }

    List<Operation> read(String basePath, List<PathEntry> entries) {
        return entries.stream().map(entry -> operation(basePath, entry)).toList();
    }

    private Operation operation(String basePath, PathEntry entry) {
        Mapping operation = entry.operation();
        List<Segment> segments = split(basePath + entry.path()).stream()
                .map(text -> segment(text, entry))
                .toList();
        List<Parameter> read = parameters.read(entry);
        variablesAreParameters(entry, segments, read);
        String summary = operation.textOrEmpty("summary");
        String description = operation.textOrEmpty("description");
        return new Operation(
                entry.id(),
                entry.javaName(),
                Paths.tag(operation),
                entry.method().toUpperCase(Locale.ROOT),
                entry.path(),
                segments,
                summary.isEmpty() || description.isEmpty() ? summary + description : summary + "\n\n" + description,
                operation.flag("deprecated"),
                read,
                bodies.request(entry),
                bodies.responses(entry),
                List.of(),
                operation.place());
    }

    /** {@code /} has no segments, and a trailing slash makes a last one that is empty. */
    private static List<String> split(String path) {
        return path.length() <= 1 ? List.of() : List.of(path.substring(1).split("/", -1));
    }

    private Segment segment(String text, PathEntry entry) {
        boolean variable = text.startsWith("{") && text.endsWith("}") && text.length() > 2;
        String inner = variable ? text.substring(1, text.length() - 1) : text;
        if (inner.indexOf('{') >= 0 || inner.indexOf('}') >= 0) {
            report(
                    DiagnosticId.UNSUPPORTED,
                    entry,
                    "The segment %s of the path %s is more than a variable, which is not supported yet; make the variable the"
                            + " whole segment.",
                    text,
                    entry.path());
        }
        return variable ? new Segment(true, inner) : new Segment(false, decode(text));
    }

    private void variablesAreParameters(PathEntry entry, List<Segment> segments, List<Parameter> read) {
        Set<String> declared = new HashSet<>();
        read.stream().filter(p -> p.in() == Location.PATH).forEach(p -> declared.add(p.name()));
        Set<String> variables = new HashSet<>();
        for (Segment segment : segments) {
            if (segment.variable() && !variables.add(segment.text())) {
                report(
                        DiagnosticId.DOCUMENT_INVALID,
                        entry,
                        "The path %s has the variable %s twice; rename one of them.",
                        entry.path(),
                        segment.text());
            } else if (segment.variable()
                    && !declared.contains(segment.text())
                    && !parameters.hasPathParameter(entry, segment.text())) {
                report(
                        DiagnosticId.PATH_VARIABLE_UNDECLARED,
                        entry,
                        "The path %s has the variable %s, and the operation has no path parameter of that name; declare it.",
                        entry.path(),
                        segment.text());
            }
        }
        VARIABLE.matcher(entry.path()).results().forEach(found -> variables.add(found.group(1)));
        parameters.pathParametersAreVariables(entry, variables);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    @FormatMethod
    private void report(DiagnosticId id, PathEntry entry, String format, Object... arguments) {
        diagnostics.report(id, entry.operation().place(), format, arguments);
    }
}
