package dev.hardwire.processor.check.event;

import dev.hardwire.processor.model.Application;
import dev.hardwire.processor.model.Application.HandlerMethod;
import dev.hardwire.processor.model.Application.NamespaceClass;
import dev.hardwire.processor.model.Application.Role;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.JavaClass;
import dev.hardwire.processor.model.JavaType;
import dev.hardwire.processor.model.NamespacePath;
import dev.hardwire.processor.model.Place;
import dev.hardwire.processor.model.TypeShape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a namespace does not handle, the wildcard does, where there is one: an event goes to the handler of that event, then to
 * the namespace's of every event, then to the wildcard's of that event, then to the wildcard's of every event.
 */
public final class WildcardMerged {
    /** The event whose handler gets all events that have none. */
    static final String ANY_EVENT = "*";

    private final Application application;
    private final Diagnostics diagnostics;
    private final @Nullable NamespaceClass wildcard;

    /** Merges the handlers of an application. */
    public WildcardMerged(Application application, Diagnostics diagnostics) {
        this.application = application;
        this.diagnostics = diagnostics;
        this.wildcard = application.namespaces().stream()
                .filter(namespace -> namespace.path().equals(NamespacePath.ANY))
                .findFirst()
                .orElse(null);
    }

    /** The namespaces that clients can join; the wildcard is one of them if it says who may. */
    public List<NamespaceClass> served() {
        return application.namespaces().stream()
                .filter(namespace -> !namespace.equals(wildcard) || letsIn(namespace))
                .toList();
    }

    private static boolean letsIn(NamespaceClass namespace) {
        return namespace.handlers().methods().stream().anyMatch(method -> method.role() == Role.CONNECT);
    }

    /** All that a namespace handles: its own handlers, then the wildcard's of what it has none for. */
    public List<HandlerMethod> handlers(NamespaceClass namespace) {
        List<HandlerMethod> own = namespace.handlers().methods();
        if (wildcard == null || namespace.equals(wildcard)) {
            return own;
        }
        List<HandlerMethod> all = new ArrayList<>(own);
        wildcard.handlers().methods().stream()
                .filter(method -> own.stream().noneMatch(before -> precedes(before, method)))
                .forEach(all::add);
        return all;
    }

    /** Whether a namespace that has the one method never calls the other, of the wildcard. */
    private static boolean precedes(HandlerMethod before, HandlerMethod method) {
        boolean isAdded = method.role() == Role.BEFORE_CONNECT || method.role() == Role.BEFORE_EVENT;
        return !isAdded
                && before.role() == method.role()
                && (before.event().equals(method.event()) || before.event().equals(ANY_EVENT));
    }

    /** Reports what of the wildcard is never called, or cannot be. */
    public void check() {
        if (wildcard == null) {
            return;
        }
        if (served().isEmpty()) {
            diagnostics.report(
                    DiagnosticId.UNREACHABLE_NAMESPACE,
                    wildcard.place(),
                    "%s handles what other namespaces do not, and there are none. Add an @OnConnect method, with which clients may"
                            + " join namespaces of any name, or another @Namespace.",
                    name(wildcard));
        }
        if (!wildcard.secured().isEmpty() && !letsIn(wildcard)) {
            diagnostics.report(
                    DiagnosticId.MISPLACED,
                    wildcard.secured().get(0).place(),
                    "%s says who may join, and lets nobody in: each other namespace says that for itself. Add an @OnConnect method,"
                            + " or take this annotation away.",
                    name(wildcard));
        }
        for (NamespaceClass namespace : served()) {
            handlers(namespace).stream()
                    .filter(method ->
                            !method.owner().equals(namespace.handlers().type()))
                    .forEach(
                            method -> checkCallable(method, namespace.handlers().type()));
        }
    }

    private static String name(NamespaceClass namespace) {
        return namespace.handlers().type().simpleNames();
    }

    private void checkCallable(HandlerMethod method, JavaClass by) {
        if (method.owner().packageName().equals(by.packageName())) {
            return;
        }
        if (!method.isPublic()) {
            report(method.place(), method.place().text(), by);
        }
        Stream.concat(Stream.of(method.returns()), method.parameters().stream().map(Application.MethodParameter::type))
                .flatMap(WildcardMerged::all)
                .map(type -> application.shapes().get(type.name()))
                .forEach(shape -> checkVisible(shape, method, by));
    }

    private void checkVisible(@Nullable TypeShape shape, HandlerMethod method, JavaClass by) {
        if (shape != null
                && !shape.type().isPublic()
                && !shape.type().packageName().equals(by.packageName())) {
            report(
                    method.place(),
                    shape.type().simpleNames() + ", which " + method.place().text() + " has,",
                    by);
        }
    }

    /** A type and its arguments. */
    private static Stream<JavaType> all(JavaType type) {
        return Stream.concat(Stream.of(type), type.arguments().stream().flatMap(WildcardMerged::all));
    }

    private void report(Place place, String what, JavaClass by) {
        diagnostics.report(
                DiagnosticId.NOT_CALLABLE,
                place,
                "%s is not public: %sTable, in the package %s, calls what the wildcard handles for %s. Make it public.",
                what,
                by.generatedPrefix(),
                by.packageName(),
                by.simpleNames());
    }
}
