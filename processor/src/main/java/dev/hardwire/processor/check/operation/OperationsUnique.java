package dev.hardwire.processor.check.operation;

import dev.hardwire.processor.model.Application;
import dev.hardwire.processor.model.Application.DocumentUse;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.Document;
import dev.hardwire.processor.model.Operation;
import dev.hardwire.processor.model.PathTemplate;
import dev.hardwire.processor.model.Place;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An operation is in one document of an application only: neither its name nor its method and path are in another. */
public final class OperationsUnique {
    private final Application application;
    private final Diagnostics diagnostics;
    private final Map<String, Operation> names = new HashMap<>();
    private final Map<String, Operation> routes = new HashMap<>();

    /** Checks the documents of an application. */
    public OperationsUnique(Application application, Diagnostics diagnostics) {
        this.application = application;
        this.diagnostics = diagnostics;
    }

    /**
     * Checks the documents; what one document has twice its reader reports.
     *
     * @return the operations that an earlier document has, too
     */
    public Set<Operation> check(List<Document> documents) {
        Set<Operation> repeated = new HashSet<>();
        for (Document document : documents) {
            for (Operation operation : document.operations()) {
                Operation other = names.get(operation.javaName());
                if (other == null) {
                    other = routes.get(route(operation));
                }
                if (other != null) {
                    report(document, operation, other);
                    repeated.add(operation);
                }
            }
            for (Operation operation : document.operations()) {
                names.putIfAbsent(operation.javaName(), operation);
                routes.putIfAbsent(route(operation), operation);
            }
        }
        return repeated;
    }

    private static String route(Operation operation) {
        return operation.method() + " " + PathTemplate.shape(operation.segments());
    }

    private void report(Document document, Operation operation, Operation other) {
        diagnostics.report(
                DiagnosticId.DUPLICATE_OPERATION,
                use(document),
                "%s (%s %s) at %s is %s (%s %s) at %s, too. Give one of them another operationId and path, leave it out with"
                        + " @Document(operations = …), or serve the documents from two applications.",
                operation.id(),
                operation.method(),
                operation.path(),
                operation.place().text(),
                other.id(),
                other.method(),
                other.path(),
                other.place().text());
    }

    private Place use(Document document) {
        return application.documents().stream()
                .filter(use -> use.isOf(document))
                .map(DocumentUse::place)
                .findFirst()
                .orElse(application.type().place());
    }
}
