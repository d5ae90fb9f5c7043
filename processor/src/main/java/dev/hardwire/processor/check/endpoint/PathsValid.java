package dev.hardwire.processor.check.endpoint;

import com.google.errorprone.annotations.FormatMethod;
import dev.hardwire.processor.model.Application;
import dev.hardwire.processor.model.Application.EndpointClass;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.JavaClass;
import dev.hardwire.processor.model.Operation.Segment;
import dev.hardwire.processor.model.PathTemplate;
import dev.hardwire.processor.model.Place;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** The paths of endpoints are well-formed, and each belongs to one class. */
public final class PathsValid {
    private static final Pattern LITERAL = Pattern.compile("(?:[^\\s?#{}%]|%[0-9A-Fa-f]{2})*");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
    private static final Pattern VARIABLE = Pattern.compile("\\{([A-Za-z_][A-Za-z0-9_.-]*)}");

    private final Diagnostics diagnostics;

    /** Checks the paths of an application. */
    public PathsValid(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Reports each path that is not valid, or that another class has. */
    public void check(Application application) {
        Map<String, JavaClass> endpoints = new HashMap<>();
        for (EndpointClass endpoint : application.endpoints()) {
            endpoint(endpoint);
            subprotocols(endpoint);
            String shape = VARIABLE.matcher(endpoint.path()).replaceAll("{}");
            unique(endpoints, shape, endpoint.path(), endpoint.handlers().type(), endpoint.place());
        }
    }

    private void endpoint(EndpointClass endpoint) {
        String path = endpoint.path();
        Set<String> variables = new HashSet<>();
        boolean valid = path.startsWith("/");
        for (String text : path.split("/", -1)) {
            Segment segment = PathTemplate.segment(text);
            valid &= segment != null
                    && LITERAL.matcher(VARIABLE.matcher(text).replaceAll("")).matches()
                    && segment.variables().stream().allMatch(variables::add);
        }
        if (!valid) {
            report(
                    DiagnosticId.ENDPOINT_PATH,
                    endpoint.place(),
                    "\"%s\" is no path of an endpoint: it starts with a slash, and a segment is text without space,"
                            + " question mark and #, with variables in braces, each with a name of its own and with text between"
                            + " them.",
                    path);
        }
    }

    private void subprotocols(EndpointClass endpoint) {
        Set<String> seen = new HashSet<>();
        for (String name : endpoint.subprotocols()) {
            if (!TOKEN.matcher(name).matches()) {
                report(
                        DiagnosticId.SUBPROTOCOL,
                        endpoint.place(),
                        "\"%s\" is no name of a subprotocol: that is one or more letters, digits or any of !#$%%&'*+-.^_`|~.",
                        name);
            } else if (!seen.add(name)) {
                report(
                        DiagnosticId.SUBPROTOCOL,
                        endpoint.place(),
                        "The subprotocol \"%s\" is named twice. Take one of them away.",
                        name);
            }
        }
    }

    /** The segments of an endpoint's path, percent-decoded; of one that is not well-formed, those that are. */
    static List<Segment> segments(String path) {
        return PathTemplate.split(path).stream()
                .map(PathTemplate::segment)
                .filter(Objects::nonNull)
                .toList();
    }

    private void unique(Map<String, JavaClass> paths, String key, String path, JavaClass type, Place place) {
        JavaClass other = paths.putIfAbsent(key, type);
        if (other != null) {
            report(
                    DiagnosticId.DUPLICATE_PATH,
                    place,
                    "%s has the path \"%s\", as %s has already. Put their handlers into one class.",
                    type.simpleNames(),
                    path,
                    other.simpleNames());
        }
    }

    @FormatMethod
    private void report(DiagnosticId id, Place place, String format, Object... arguments) {
        diagnostics.report(id, place, format, arguments);
    }
}
