package dev.hardwire.processor.check.operation;

import com.google.errorprone.annotations.FormatMethod;
import dev.hardwire.processor.check.type.TypesFitSchemas;
import dev.hardwire.processor.model.Application.HandlerMethod;
import dev.hardwire.processor.model.Binding.Accessor;
import dev.hardwire.processor.model.Binding.Argument;
import dev.hardwire.processor.model.Binding.Case;
import dev.hardwire.processor.model.Binding.Payload;
import dev.hardwire.processor.model.Binding.SentHeader;
import dev.hardwire.processor.model.Binding.Value;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.Operation;
import dev.hardwire.processor.model.Operation.Header;
import dev.hardwire.processor.model.Operation.Response;
import dev.hardwire.processor.model.Place;
import dev.hardwire.processor.model.Schema;
import dev.hardwire.processor.model.TypeShape;
import dev.hardwire.processor.model.TypeShape.Component;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The records of a sealed response are responses of the operation: one status each, with its body and headers. */
final class SealedResponsesFit {
    private final TypesFitSchemas types;
    private final PayloadsFit payloads;
    private final Diagnostics diagnostics;

    SealedResponsesFit(TypesFitSchemas types, PayloadsFit payloads, Diagnostics diagnostics) {
        this.types = types;
        this.payloads = payloads;
        this.diagnostics = diagnostics;
    }

    /** One case per record, or null if one does not fit, which is reported then. */
    @Nullable
    List<Case> cases(TypeShape.OfSealed type, Operation operation, HandlerMethod method) {
        List<Case> cases = new ArrayList<>();
        Map<String, TypeShape> taken = new HashMap<>();
        for (TypeShape shape : type.permitted()) {
            Place here = shape.type().inCompilation() ? shape.type().place() : method.place();
            Case found = ofRecord(shape, operation, here);
            if (found != null) {
                cases.add(found);
                TypeShape other = taken.putIfAbsent(what(found), shape);
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

    /** The status, and the media types where there is a body. */
    private static String what(Case found) {
        Payload payload = found.payload();
        return status(found.status()) + (payload == null ? "" : " with " + String.join(", ", payload.mediaTypes()));
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
        List<Response> responses = operation.responses().stream()
                .filter(candidate -> candidate.status() == status)
                .toList();
        if (responses.isEmpty()) {
            return report(
                    here,
                    "%s has the status %s, which %s at %s does not have. It has %s.",
                    shape.type().simpleNames(),
                    status(status),
                    operation.id(),
                    operation.place().text(),
                    statuses(operation));
        }
        String contentType = record.contentType().toLowerCase(Locale.ROOT);
        List<Response> chosen = contentType.isEmpty()
                ? responses
                : responses.stream()
                        .filter(candidate -> candidate.mediaTypes().contains(contentType))
                        .toList();
        return chosen.size() == 1
                ? fit(record, status, chosen.get(0), here)
                : otherMediaType(record, status, responses, here);
    }

    private @Nullable Case otherMediaType(TypeShape.OfRecord record, int status, List<Response> responses, Place here) {
        String mediaTypes = responses.stream()
                .flatMap(response -> response.mediaTypes().stream())
                .collect(Collectors.joining(", "));
        return report(
                here,
                "%s %s of the response at %s, which are %s. Annotate it, for example, @Status(value = %s, contentType = \"%s\").",
                record.type().simpleNames(),
                record.contentType().isEmpty()
                        ? "says not which it is of the media types"
                        : "has the content type " + record.contentType() + ", which is none of the media types",
                responses.get(0).place().text(),
                mediaTypes,
                status,
                String.valueOf(responses.get(0).mediaType()));
    }

    private @Nullable Case fit(TypeShape.OfRecord record, int status, Response response, Place here) {
        List<Component> rest = record.components();
        if (status < 100) {
            if (rest.isEmpty() || !rest.get(0).type().name().equals("int")) {
                return otherComponents(record, status, response, here);
            }
            rest = rest.subList(1, rest.size());
        }
        List<SentHeader> headers = new ArrayList<>();
        List<Component> body = new ArrayList<>();
        boolean right = true;
        for (Component component : rest) {
            Header header = header(response, component);
            if (header == null) {
                body.add(component);
            } else {
                Value value =
                        types.fit(component.type(), header.schema(), !header.required(), at(record, component, here));
                right &= value != null;
                if (value != null) {
                    headers.add(new SentHeader(header, new Accessor(component.name(), value), checked(header, value)));
                }
            }
        }
        Schema schema = response.schema();
        if (body.size() != (schema == null ? 0 : 1) || lacksRequired(response, headers, right)) {
            return otherComponents(record, status, response, here);
        }
        String name = null;
        Payload payload = null;
        if (schema != null) {
            Component component = body.get(0);
            name = component.name();
            payload = payloads.fit(component.type(), response, at(record, component, here));
            right &= payload != null;
        }
        return right ? new Case(record.type().type(), status, name, payload, headers) : null;
    }

    private static Place at(TypeShape.OfRecord record, Component component, Place here) {
        return record.type().inCompilation()
                ? component.place()
                : component.place().reportedAt(here);
    }

    private static @Nullable Header header(Response response, Component component) {
        return response.headers().stream()
                .filter(header -> header.javaName().equals(component.name()))
                .findFirst()
                .orElse(null);
    }

    private static boolean lacksRequired(Response response, List<SentHeader> headers, boolean allFit) {
        return allFit
                && response.headers().stream()
                        .filter(Header::required)
                        .anyMatch(header ->
                                headers.stream().noneMatch(sent -> sent.header().equals(header)));
    }

    /** How the header is read again, as if it were one of a request. */
    private static Argument.FromParameter checked(Header header, Value value) {
        var parameter = new Operation.Parameter(
                header.name(),
                header.javaName(),
                Operation.Location.HEADER,
                header.required(),
                header.json() ? Operation.Style.JSON : Operation.Style.SIMPLE,
                header.explode(),
                false,
                false,
                header.schema(),
                null,
                "",
                header.place());
        return new Argument.FromParameter(parameter, null, value);
    }

    private @Nullable Case otherComponents(TypeShape.OfRecord record, int status, Response response, Place here) {
        List<String> must = new ArrayList<>();
        if (status < 100) {
            must.add("int status first");
        }
        must.add(response.schema() == null ? "no body" : "one for the body");
        response.headers().stream()
                .filter(Header::required)
                .forEach(header -> must.add(header.javaName() + " for the header " + header.name()));
        return report(
                here,
                "%s has other components than the response at %s: it must have %s, and %s.",
                record.type().simpleNames(),
                response.place().text(),
                String.join(", ", must),
                optional(response));
    }

    private static String optional(Response response) {
        List<String> names = response.headers().stream()
                .filter(header -> !header.required())
                .map(Header::javaName)
                .toList();
        return names.isEmpty()
                ? "nothing else"
                : "may have " + String.join(", ", names) + " for the optional headers, and nothing else";
    }

    private static String statuses(Operation operation) {
        return operation.responses().stream()
                .map(response -> status(response.status()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String status(int status) {
        return AnswersFitResponses.status(status);
    }

    @FormatMethod
    private @Nullable Case report(Place here, String format, Object... arguments) {
        diagnostics.report(DiagnosticId.WRONG_RESPONSE, here, format, arguments);
        return null;
    }
}
