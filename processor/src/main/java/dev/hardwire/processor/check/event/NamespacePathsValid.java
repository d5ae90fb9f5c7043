package dev.hardwire.processor.check.event;

import dev.hardwire.processor.model.Application.NamespaceClass;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.NamespacePath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The paths of namespaces are well-formed, each belongs to one class, and of two that fit a name one says more of it. */
public final class NamespacePathsValid {
    private final Diagnostics diagnostics;

    /** Checks the paths of an application. */
    public NamespacePathsValid(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Reports each path that is not valid, or that another class has. */
    public void check(List<NamespaceClass> namespaces) {
        Map<NamespacePath, NamespaceClass> seen = new LinkedHashMap<>();
        for (NamespaceClass namespace : namespaces) {
            NamespacePath path = path(namespace);
            if (path == null) {
                continue;
            }
            NamespaceClass same = seen.get(path);
            if (same != null) {
                diagnostics.report(
                        DiagnosticId.DUPLICATE_PATH,
                        namespace.place(),
                        "%s has the path \"%s\", as %s has already. Put their handlers into one class.",
                        namespace.handlers().type().simpleNames(),
                        namespace.path(),
                        same.handlers().type().simpleNames());
                continue;
            }
            seen.forEach((other, of) -> compare(namespace, path, of, other));
            seen.put(path, namespace);
        }
    }

    private @Nullable NamespacePath path(NamespaceClass namespace) {
        try {
            return NamespacePath.parse(namespace.path());
        } catch (NamespacePath.Malformed e) {
            diagnostics.report(
                    DiagnosticId.NAMESPACE_PATH,
                    namespace.place(),
                    "\"%s\" is no path of a namespace: a path %s. Write /chat, /org-{id}, /org-{id:[a-z]+}, or * for all names that"
                            + " no other class serves.",
                    namespace.path(),
                    e.rule());
            return null;
        }
    }

    private void compare(NamespaceClass namespace, NamespacePath path, NamespaceClass of, NamespacePath other) {
        if (path.overlaps(other) && NamespacePath.SPECIFIC_FIRST.compare(path, other) == 0) {
            diagnostics.report(
                    DiagnosticId.AMBIGUOUS_NAMESPACES,
                    namespace.place(),
                    "A name may be one of \"%s\" (%s) and of \"%s\" (%s), and neither says more of it: the one with more literal"
                            + " text is taken, then the one with more patterns, which are not compared. Give one of them more text.",
                    namespace.path(),
                    namespace.handlers().type().simpleNames(),
                    of.path(),
                    of.handlers().type().simpleNames());
        }
    }
}
