package dev.hardwire.processor.check.operation;

import dev.hardwire.processor.check.type.ExpectedType;
import dev.hardwire.processor.model.Application;
import dev.hardwire.processor.model.Application.DocumentUse;
import dev.hardwire.processor.model.Application.HandlerMethod;
import dev.hardwire.processor.model.Application.Handlers;
import dev.hardwire.processor.model.Application.Unimplemented;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.DidYouMean;
import dev.hardwire.processor.model.Document;
import dev.hardwire.processor.model.Operation;
import dev.hardwire.processor.model.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Each operation is implemented by one method of one controller, and each method that means to be one is one. */
public final class OperationsImplemented {
    private final Application application;
    private final List<Document> documents;
    private final Set<Operation> ignored;
    private final boolean complete;
    private final ExpectedType expected;
    private final Diagnostics diagnostics;

    private final Map<String, Unserved> unimplemented = new LinkedHashMap<>();
    private final List<Implementation> implementations = new ArrayList<>();
    private final Set<HandlerMethod> bound = new LinkedHashSet<>();

    /**
     * The rule for one application.
     *
     * @param ignored operations that were reported already
     * @param complete whether the documents were read without mistakes, so that they have all operations
     */
    public OperationsImplemented(
            Application application,
            List<Document> documents,
            Set<Operation> ignored,
            boolean complete,
            ExpectedType expected,
            Diagnostics diagnostics) {
        this.application = application;
        this.documents = documents;
        this.ignored = ignored;
        this.complete = complete;
        this.expected = expected;
        this.diagnostics = diagnostics;
    }

    /** The method of each operation that has one, in document order. */
    public List<Implementation> find() {
        for (Document document : documents) {
            document.operations().stream()
                    .filter(operation -> !ignored.contains(operation))
                    .forEach(operation -> find(document, operation));
        }
        if (complete) {
            application.controllers().forEach(this::checkUnbound);
        }
        if (application.unimplemented() == Unimplemented.ERROR) {
            unimplemented.values().forEach(unserved -> reportUnimplemented(unserved.operation()));
        }
        return implementations;
    }

    /** An operation that no method implements. */
    record Unserved(Document document, Operation operation) {}

    /** The operations that no method implements and that shall be served all the same; after {@link #find}. */
    public List<Unserved> unserved() {
        return application.unimplemented() == Unimplemented.ERROR ? List.of() : List.copyOf(unimplemented.values());
    }

    private void find(Document document, Operation operation) {
        List<Implementation> found = new ArrayList<>();
        for (Handlers controller : application.controllers()) {
            controller.methods().stream()
                    .filter(method -> method.name().equals(operation.javaName()))
                    .forEach(method -> found.add(new Implementation(document, operation, controller.type(), method)));
        }
        found.forEach(implementation -> bound.add(implementation.method()));
        if (found.isEmpty()) {
            unimplemented.put(operation.javaName(), new Unserved(document, operation));
            return;
        }
        implementations.add(found.get(0));
        for (Implementation other : found.subList(1, found.size())) {
            diagnostics.report(
                    DiagnosticId.TWO_CONTROLLERS,
                    other.method().place(),
                    "%s and %s both implement %s (%s %s) at %s. Rename one of them, or make it private.",
                    other.text(),
                    found.get(0).text(),
                    operation.id(),
                    operation.method(),
                    operation.path(),
                    operation.place().text());
        }
    }

    /** A method that implements nothing may just help others; unless it was meant to be found. */
    private void checkUnbound(Handlers controller) {
        for (HandlerMethod method : controller.methods()) {
            if (bound.contains(method) || isOfStub(method)) {
                continue;
            }
            Optional<Operation> nearest = DidYouMean.nearest(method.name(), unimplemented.keySet())
                    .map(unimplemented::get)
                    .map(Unserved::operation);
            if (nearest.isPresent()
                    || method.parameters().stream().anyMatch(parameter -> parameter.boundName() != null)) {
                reportUnbound(method, nearest);
                nearest.ifPresent(operation -> unimplemented.remove(operation.javaName()));
            }
        }
    }

    /** Whether a method is there because its stub has it, which is made of the whole document, selected or not. */
    private boolean isOfStub(HandlerMethod method) {
        return method.stub() != null
                && documents.stream().anyMatch(document -> !document.selection().isWhole());
    }

    private void reportUnbound(HandlerMethod method, Optional<Operation> nearest) {
        diagnostics.report(
                DiagnosticId.UNKNOWN_OPERATION,
                method.place(),
                "%s implements no operation of %s%s",
                method.place().text(),
                names(),
                nearest.map(operation -> "; did you mean " + operation.javaName() + " at "
                                + operation.place().text() + "?")
                        .orElse("."));
    }

    private String names() {
        return String.join(", ", documents.stream().map(Document::resource).toList());
    }

    private void reportUnimplemented(Operation operation) {
        diagnostics.report(
                DiagnosticId.NO_CONTROLLER,
                nearestPlace(operation),
                "No controller implements %s (%s %s) at %s. Write it: public %s",
                operation.id(),
                operation.method(),
                operation.path(),
                operation.place().text(),
                expected.signature(operation));
    }

    /** The controller that has other operations with the same tag; else where the application names the document. */
    private Place nearestPlace(Operation operation) {
        Optional<Place> sibling = implementations.stream()
                .filter(other -> other.operation().tag().equals(operation.tag()))
                .map(other -> (Place) other.controller().place())
                .findFirst();
        return sibling.orElseGet(() -> application.documents().stream()
                .filter(use -> documents.stream()
                        .anyMatch(document ->
                                use.isOf(document) && document.operations().contains(operation)))
                .map(DocumentUse::place)
                .findFirst()
                .orElse(application.type().place()));
    }
}
