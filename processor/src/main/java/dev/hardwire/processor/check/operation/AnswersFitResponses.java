package dev.hardwire.processor.check.operation;

import com.google.errorprone.annotations.FormatMethod;
import dev.hardwire.processor.check.type.ExpectedType;
import dev.hardwire.processor.check.type.Result;
import dev.hardwire.processor.check.type.TypeNames;
import dev.hardwire.processor.check.type.TypesFitSchemas;
import dev.hardwire.processor.model.Application.HandlerMethod;
import dev.hardwire.processor.model.Binding.Answer;
import dev.hardwire.processor.model.Binding.Payload;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.model.Operation;
import dev.hardwire.processor.model.Operation.Response;
import dev.hardwire.processor.model.TypeShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A method that implements an operation returns what the operation answers: its sealed response, the bare body where one 2xx
 * response has one, nothing where one 2xx response has none, or a {@code CompletionStage} of these.
 */
final class AnswersFitResponses {
    private final Map<String, TypeShape> shapes;
    private final PayloadsFit payloads;
    private final ExpectedType expected;
    private final Diagnostics diagnostics;
    private final SealedResponsesFit sealed;

    AnswersFitResponses(
            Map<String, TypeShape> shapes, TypesFitSchemas types, ExpectedType expected, Diagnostics diagnostics) {
        this.shapes = shapes;
        this.payloads = new PayloadsFit(types, expected, diagnostics);
        this.expected = expected;
        this.diagnostics = diagnostics;
        this.sealed = new SealedResponsesFit(types, payloads, diagnostics);
    }

    /** How the method's result is answered, or null if it does not fit, which is reported then. */
    @Nullable
    Answer answer(Implementation implementation) {
        HandlerMethod method = implementation.method();
        Operation operation = implementation.operation();
        Result result = Result.of(method.returns());
        TypeShape shape = shapes.get(result.type().name());
        if (shape instanceof TypeShape.OfMissing) {
            return null;
        }
        if (shape instanceof TypeShape.OfSealed type && isResponse(type)) {
            var cases = sealed.cases(type, operation, method);
            return cases == null ? null : new Answer.Sealed(result.async(), result.type(), cases);
        }
        List<Response> bodies = successes(operation, true);
        List<Response> empties = successes(operation, false);
        if (result.isNothing()) {
            return empties.size() == 1 ? new Answer.Empty(result.async(), bare(empties.get(0))) : wrong(implementation);
        }
        return bodies.size() == 1 ? body(result, bodies.get(0), method) : wrong(implementation);
    }

    private static boolean isResponse(TypeShape.OfSealed type) {
        return type.schema() == null
                && type.permitted().stream()
                        .anyMatch(shape -> shape instanceof TypeShape.OfRecord record && record.status() != null);
    }

    /** The responses that a bare value stands for; not those that must have a header. */
    private static List<Response> successes(Operation operation, boolean withBody) {
        List<Response> all = operation.responses().stream()
                .filter(response -> response.isSuccess() && (response.schema() != null) == withBody)
                .toList();
        return all.stream().anyMatch(AnswersFitResponses::needsHeader) ? List.of() : all;
    }

    private static boolean needsHeader(Response response) {
        return response.headers().stream().anyMatch(Operation.Header::required);
    }

    /** What a bare value of a response is answered with. */
    private static int bare(Response response) {
        return response.status() == 2 ? 200 : response.status();
    }

    /** A status, range or {@code default}, as a document writes it. */
    static String status(int status) {
        if (status >= 100) {
            return String.valueOf(status);
        }
        return status == 0 ? "default" : status + "XX";
    }

    private @Nullable Answer body(Result result, Response response, HandlerMethod method) {
        Payload payload = payloads.fit(result.type(), response, method.place());
        return payload == null ? null : new Answer.Body(result.async(), bare(response), payload);
    }

    private @Nullable Answer wrong(Implementation implementation) {
        return report(
                implementation.method(),
                "%s returns %s, but %s (%s %s) at %s answers %s. Return %s, or a CompletionStage of it.",
                implementation.text(),
                TypeNames.simple(implementation.method().returns()),
                implementation.operation().id(),
                implementation.operation().method(),
                implementation.operation().path(),
                implementation.operation().place().text(),
                answers(implementation.operation()),
                allowed(implementation.operation()));
    }

    private String answers(Operation operation) {
        List<String> all = new ArrayList<>();
        for (Response response : operation.responses()) {
            all.add(status(response.status())
                    + (response.schema() == null ? " without body" : " with " + expected.of(response)));
        }
        return String.join(", ", all);
    }

    private String allowed(Operation operation) {
        List<String> all = new ArrayList<>();
        List<Response> bodies = successes(operation, true);
        if (bodies.size() == 1) {
            all.add(expected.of(bodies.get(0)));
        }
        if (successes(operation, false).size() == 1) {
            all.add("void");
        }
        all.add("the sealed response " + JavaNames.response(operation.javaName()));
        return String.join(" or ", all);
    }

    @FormatMethod
    private @Nullable Answer report(HandlerMethod method, String format, Object... arguments) {
        diagnostics.report(DiagnosticId.WRONG_RESULT, method.place(), format, arguments);
        return null;
    }
}
