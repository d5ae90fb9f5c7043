package dev.hardwire.processor.check;

import com.google.errorprone.annotations.FormatMethod;
import dev.hardwire.processor.model.Application.HandlerMethod;
import dev.hardwire.processor.model.Binding.Accessor;
import dev.hardwire.processor.model.Binding.Case;
import dev.hardwire.processor.model.Binding.Value;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.Operation;
import dev.hardwire.processor.model.Operation.Response;
import dev.hardwire.processor.model.Place;
import dev.hardwire.processor.model.Schema;
import dev.hardwire.processor.model.TypeShape;
import dev.hardwire.processor.model.TypeShape.Component;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The records of a sealed response are responses of the operation: one status each, with its body. */
final class SealedResponsesFit {
    private final TypesFitSchemas types;
    private final Diagnostics diagnostics;

    SealedResponsesFit(TypesFitSchemas types, Diagnostics diagnostics) {
        this.types = types;
        this.diagnostics = diagnostics;
    }

    /** One case per record, or null if one does not fit, which is reported then. */
    @Nullable
    List<Case> cases(TypeShape.OfSealed type, Operation operation, HandlerMethod method) {
        List<Case> cases = new ArrayList<>();
        Map<Integer, TypeShape> statuses = new HashMap<>();
        for (TypeShape shape : type.permitted()) {
            Place here = shape.type().inCompilation() ? shape.type().place() : method.place();
            Case found = ofRecord(shape, operation, here);
            if (found != null) {
                cases.add(found);
                TypeShape other = statuses.putIfAbsent(found.status(), shape);
                if (other != null) {
                    report(
                            here,
                            "%s and %s both have the status %s. Merge them.",
                            shape.type().simpleNames(),
                            other.type().simpleNames(),
                            status(found.status()));
                }
            }
        }
        return cases.size() == type.permitted().size() ? cases : null;
    }

    private @Nullable Case ofRecord(TypeShape shape, Operation operation, Place here) {
        if (!(shape instanceof TypeShape.OfRecord record)) {
            return report(
                    here,
                    "%s is no record. The types that a sealed response permits are records with @Status.",
                    shape.type().simpleNames());
        }
        Integer status = record.status();
        if (status == null) {
            return report(
                    here,
                    "%s says not which response it is. Annotate it @Status; %s at %s has %s.",
                    shape.type().simpleNames(),
                    operation.id(),
                    operation.place().text(),
                    statuses(operation));
        }
        Optional<Response> response = operation.responses().stream()
                .filter(candidate -> candidate.status() == status)
                .findFirst();
        return response.isPresent()
                ? fit(record, status, response.get(), here)
                : report(
                        here,
                        "%s has the status %s, which %s at %s does not have. It has %s.",
                        shape.type().simpleNames(),
                        status(status),
                        operation.id(),
                        operation.place().text(),
                        statuses(operation));
    }

    private @Nullable Case fit(TypeShape.OfRecord record, int status, Response response, Place here) {
        boolean statusFirst = status != 0
                || (!record.components().isEmpty()
                        && record.components().get(0).type().name().equals("int"));
        List<Component> body = status == 0 && statusFirst
                ? record.components().subList(1, record.components().size())
                : record.components();
        Schema schema = response.schema();
        if (!statusFirst || body.size() != (schema == null ? 0 : 1)) {
            return report(
                    here,
                    "%s has other components than the response at %s: it must have %s%s.",
                    record.type().simpleNames(),
                    response.place().text(),
                    status == 0 ? "int status and " : "",
                    schema == null ? "no body" : "one for the body, and nothing else");
        }
        if (schema == null) {
            return new Case(record.type().type(), status, null, null);
        }
        Component component = body.get(0);
        Value value = types.fit(
                component.type(),
                schema,
                false,
                record.type().inCompilation()
                        ? component.place()
                        : component.place().reportedAt(here));
        return value == null
                ? null
                : new Case(record.type().type(), status, response.mediaType(), new Accessor(component.name(), value));
    }

    private static String statuses(Operation operation) {
        return operation.responses().stream()
                .map(response -> status(response.status()))
                .collect(Collectors.joining(", "));
    }

    private static String status(int status) {
        return status == 0 ? "default" : String.valueOf(status);
    }

    @FormatMethod
    private @Nullable Case report(Place here, String format, Object... arguments) {
        diagnostics.report(DiagnosticId.WRONG_RESPONSE, here, format, arguments);
        return null;
    }
}
