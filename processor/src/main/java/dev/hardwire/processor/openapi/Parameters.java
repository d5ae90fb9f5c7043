package dev.hardwire.processor.openapi;

import com.google.errorprone.annotations.FormatMethod;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.DidYouMean;
import dev.hardwire.processor.model.DistinctNames;
import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.model.Literal;
import dev.hardwire.processor.model.Operation.Location;
import dev.hardwire.processor.model.Operation.Parameter;
import dev.hardwire.processor.model.Operation.Style;
import dev.hardwire.processor.model.Place;
import dev.hardwire.processor.model.Schema;
import dev.hardwire.processor.openapi.ParameterStyles.Written;
import dev.hardwire.processor.openapi.schema.SchemaReader;
import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.References;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of operations, those of their path items included. */
final class Parameters {
    /** HTTP itself gives these a meaning; OpenAPI says that parameters of these names are ignored. */
    private static final Set<String> IGNORED_HEADERS = Set.of("accept", "content-type", "authorization");

    private static final Map<String, Location> LOCATIONS = Map.of(
            "path", Location.PATH, "query", Location.QUERY, "header", Location.HEADER, "cookie", Location.COOKIE);

    private final References references;
    private final SchemaReader schemas;
    private final Diagnostics diagnostics;
    private final ParameterStyles styles;

    Parameters(References references, SchemaReader schemas, Diagnostics diagnostics) {
        this.references = references;
        this.schemas = schemas;
        this.diagnostics = diagnostics;
        this.styles = new ParameterStyles(schemas, diagnostics);
    }

    List<Parameter> read(PathEntry entry) {
        var read = new ArrayList<Parameter>();
        for (Mapping node : written(entry)) {
            Parameter parameter = parameter(node);
            if (parameter != null) {
                read.add(parameter);
            }
        }
        return named(distinct(read), entry.operation().has("requestBody"));
    }

    /** The parameters of the path item without those that the operation overrides, then the operation's. */
    private List<Mapping> written(PathEntry entry) {
        var all = new LinkedHashMap<String, Mapping>();
        for (Mapping owner : List.of(entry.item(), entry.operation())) {
            var here = new HashMap<String, Mapping>();
            for (Node node : owner.items("parameters")) {
                if (references.follow(node) instanceof Mapping parameter) {
                    Mapping before = here.putIfAbsent(key(parameter), parameter);
                    if (before != null) {
                        report(
                                DiagnosticId.REPEATED_PARAMETER,
                                node.place(),
                                "The %s parameter %s is declared twice, first at %s; take one of them out.",
                                parameter.textOrEmpty("in"),
                                parameter.textOrEmpty("name"),
                                before.place().text());
                    }
                    all.put(key(parameter), parameter);
                }
            }
        }
        return List.copyOf(all.values());
    }

    private static String key(Mapping parameter) {
        String in = parameter.textOrEmpty("in");
        String name = parameter.textOrEmpty("name");
        return in + " " + (in.equals("header") ? name.toLowerCase(Locale.ROOT) : name);
    }

    private @Nullable Parameter parameter(Mapping node) {
        String name = node.text("name");
        Location in = location(node);
        if (name == null || in == null) {
            return null;
        }
        boolean required = node.flag("required");
        if (in == Location.PATH && !required) {
            report(
                    DiagnosticId.DOCUMENT_INVALID,
                    node.place(),
                    "The path parameter %s must be required; add required: true.",
                    name);
        }
        if (in == Location.HEADER && IGNORED_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
            diagnostics.note(
                    DiagnosticId.IGNORED_PARAMETER,
                    node.place(),
                    "OpenAPI ignores a header parameter of the name %s, and so does Hardwire; ask for the request in the handler"
                            + " if you need it.",
                    name);
            return null;
        }
        Written written = styles.of(node, name, in);
        if (written == null) {
            return null;
        }
        Node schema = written.node();
        Literal defaultValue = schema == null ? null : schemas.defaults().of(schema, written.schema());
        boolean mayBeEmpty = in == Location.QUERY && written.style() != Style.JSON && node.flag("allowEmptyValue");
        return new Parameter(
                name,
                JavaNames.member(name),
                in,
                required,
                written.style(),
                written.explode(),
                mayBeEmpty,
                node.flag("deprecated"),
                written.schema(),
                required ? whenEmpty(mayBeEmpty, written.schema()) : defaultValue,
                node.textOrEmpty("description"),
                node.place());
    }

    /** What a required parameter is that was sent without a value, where that is allowed and the type can say it. */
    private static @Nullable Literal whenEmpty(boolean mayBeEmpty, Schema schema) {
        boolean string = schema instanceof Schema.Text text && text.format() == Schema.Format.NONE;
        return mayBeEmpty && string ? new Literal.Text("") : null;
    }

    private @Nullable Location location(Mapping node) {
        String in = node.text("in");
        Location location = in == null ? null : LOCATIONS.get(in);
        if (in != null && location == null) {
            String nearest = DidYouMean.among(in, LOCATIONS.keySet());
            report(
                    DiagnosticId.DOCUMENT_INVALID,
                    node.placeOf("in"),
                    "A parameter cannot be in %s%s",
                    in,
                    nearest.isEmpty() ? "; it is in path, query, header or cookie." : nearest);
        }
        return location;
    }

    /** Tells those of one location apart that would have one Java name. */
    private static List<Parameter> distinct(List<Parameter> parameters) {
        var distinct = new ArrayList<Parameter>();
        for (Parameter parameter : parameters) {
            Map<String, String> names = DistinctNames.members(parameters.stream()
                    .filter(other -> other.in() == parameter.in() && !isOther(other, parameters))
                    .map(Parameter::name)
                    .toList());
            distinct.add(renamed(parameter, names.getOrDefault(parameter.name(), parameter.javaName())));
        }
        return distinct;
    }

    /** Gives those whose Java names are the same in different locations their location as suffix. */
    private List<Parameter> named(List<Parameter> parameters, boolean hasBody) {
        Map<String, Location> first = new HashMap<>();
        Map<String, Boolean> inSeveral = new HashMap<>();
        for (Parameter parameter : parameters) {
            Location before = first.putIfAbsent(parameter.javaName(), parameter.in());
            inSeveral.merge(parameter.javaName(), before != null && before != parameter.in(), Boolean::logicalOr);
        }
        if (hasBody) {
            inSeveral.put("body", true);
        }
        var taken = new HashMap<String, Parameter>();
        var named = new ArrayList<Parameter>();
        for (Parameter parameter : parameters) {
            boolean several = inSeveral.getOrDefault(parameter.javaName(), false) || isOther(parameter, parameters);
            Parameter renamed = several ? suffixed(parameter) : parameter;
            Parameter before = taken.putIfAbsent(renamed.javaName(), renamed);
            if (before != null) {
                report(
                        DiagnosticId.NAME_CLASH,
                        parameter.place(),
                        "The parameters %s and %s would both be %s in Java; rename one of them.",
                        before.name(),
                        renamed.name(),
                        renamed.javaName());
            }
            named.add(renamed);
        }
        return named;
    }

    /** Whether another one of the location is written as this one's Java name: {@code nextToken} beside {@code NextToken}. */
    private static boolean isOther(Parameter parameter, List<Parameter> all) {
        return !parameter.name().equals(parameter.javaName())
                && all.stream()
                        .anyMatch(other ->
                                other.in() == parameter.in() && other.name().equals(parameter.javaName()));
    }

    private static Parameter suffixed(Parameter p) {
        String location = p.in().name().charAt(0) + p.in().name().substring(1).toLowerCase(Locale.ROOT);
        String stem = p.javaName().endsWith("_")
                ? p.javaName().substring(0, p.javaName().length() - 1)
                : p.javaName();
        return renamed(p, stem + location);
    }

    private static Parameter renamed(Parameter p, String javaName) {
        return new Parameter(
                p.name(),
                javaName,
                p.in(),
                p.required(),
                p.style(),
                p.explode(),
                p.allowEmptyValue(),
                p.deprecated(),
                p.schema(),
                p.defaultValue(),
                p.description(),
                p.place());
    }

    /** Whether there is such a path parameter, be it valid or not. */
    boolean hasPathParameter(PathEntry entry, String name) {
        return written(entry).stream().anyMatch(p -> name.equals(p.text("name")) && "path".equals(p.text("in")));
    }

    void pathParametersAreVariables(PathEntry entry, Set<String> variables) {
        for (Mapping parameter : written(entry)) {
            String name = parameter.textOrEmpty("name");
            if ("path".equals(parameter.text("in")) && !variables.contains(name)) {
                String nearest = DidYouMean.among(name, variables);
                report(
                        DiagnosticId.PATH_PARAMETER_UNUSED,
                        parameter.place(),
                        "The path %s has no variable %s%s",
                        entry.path(),
                        name,
                        nearest.isEmpty() ? "; add it to the path, or take the parameter out." : nearest);
            }
        }
    }

    @FormatMethod
    private void report(DiagnosticId id, Place place, String format, Object... arguments) {
        diagnostics.report(id, place, format, arguments);
    }
}
