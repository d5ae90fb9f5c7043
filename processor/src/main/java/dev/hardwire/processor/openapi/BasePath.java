package dev.hardwire.processor.openapi;

import com.google.errorprone.annotations.FormatMethod;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.DidYouMean;
import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Base paths: that of the first server of an operation, else of its path item, else of the document. */
final class BasePath {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern URL = Pattern.compile("(?:[a-zA-Z][a-zA-Z0-9+.-]*:)?(?://[^/?#]*)?([^?#]*)([?#].*)?");

    private final Diagnostics diagnostics;
    private final String ofDocument;

    /** The base paths of a document. */
    BasePath(Mapping document, Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.ofDocument = first(document);
    }

    /** That of the document. Starts with a slash and does not end with one; empty where there is none. */
    String ofDocument() {
        return ofDocument;
    }

    /** That of an operation. */
    String of(Mapping item, Mapping operation) {
        if (!operation.items("servers").isEmpty()) {
            return first(operation);
        }
        return item.items("servers").isEmpty() ? ofDocument : first(item);
    }

    private String first(Mapping owner) {
        List<Node> servers = owner.items("servers");
        if (servers.isEmpty() || !(servers.get(0) instanceof Mapping server) || server.text("url") == null) {
            return "";
        }
        String url = resolved(server);
        Matcher parts = URL.matcher(url);
        if (!parts.matches() || parts.group(2) != null || parts.group(1).matches(".*[{}].*")) {
            report(server, "The address %s of the first server has no usable path; correct it.", url);
            return "";
        }
        String path = parts.group(1);
        if (List.of(path.split("/")).contains("..")) {
            report(server, "The address %s of the first server has dots in its path; write it without.", url);
        }
        String trimmed = path.replaceAll("^[./]+|/+$", "");
        return trimmed.isEmpty() ? "" : "/" + trimmed;
    }

    private String resolved(Mapping server) {
        Map<String, Node> variables = server.members("variables");
        return VARIABLE.matcher(server.textOrEmpty("url")).replaceAll(found -> {
            String name = found.group(1);
            if (variables.get(name) instanceof Mapping variable) {
                return Matcher.quoteReplacement(value(name, variable));
            }
            String nearest = DidYouMean.among(name, variables.keySet());
            if (found.start() < pathOf(server.textOrEmpty("url"))) {
                diagnostics.note(
                        DiagnosticId.INVALID_SERVER,
                        server.placeOf("url"),
                        "The variable %s of the first server is not declared, which only those need to know who call it.",
                        name);
                return "";
            }
            report(
                    server,
                    "The variable %s of the first server is not declared%s",
                    name,
                    nearest.isEmpty() ? "; declare it with a default." : nearest);
            return "";
        });
    }

    /** Where the path of an address begins: only that counts here. */
    private static int pathOf(String url) {
        Matcher parts = URL.matcher(url);
        return parts.matches() ? parts.start(1) : 0;
    }

    private String value(String name, Mapping variable) {
        String value = variable.textOrEmpty("default");
        List<String> allowed = variable.texts("enum");
        if (variable.has("enum") && variable.has("default") && !allowed.contains(value)) {
            diagnostics.report(
                    DiagnosticId.INVALID_SERVER,
                    variable.placeOf("default"),
                    "The default %s of the variable %s is not in its enum; correct one of them.",
                    value,
                    name);
        }
        return value;
    }

    @FormatMethod
    private void report(Mapping server, String format, Object... arguments) {
        diagnostics.report(DiagnosticId.INVALID_SERVER, server.placeOf("url"), format, arguments);
    }
}
