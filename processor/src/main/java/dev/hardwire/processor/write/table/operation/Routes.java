package dev.hardwire.processor.write.table.operation;

import dev.hardwire.processor.model.Binding;
import dev.hardwire.processor.model.Binding.Answer;
import dev.hardwire.processor.model.Binding.Argument;
import dev.hardwire.processor.model.Binding.Argument.FromBody;
import dev.hardwire.processor.model.Binding.BodyCase;
import dev.hardwire.processor.model.Binding.ControllerTable;
import dev.hardwire.processor.model.Binding.Payload;
import dev.hardwire.processor.model.Binding.Placeholder;
import dev.hardwire.processor.model.Binding.Route;
import dev.hardwire.processor.model.Document;
import dev.hardwire.processor.model.JavaClass;
import dev.hardwire.processor.model.Operation;
import dev.hardwire.processor.model.Operation.Segment;
import dev.hardwire.processor.model.PathTemplate;
import dev.hardwire.processor.write.Prose;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The operations of an application in document order, and its paths; their positions are their numbers. */
record Routes(List<Bound> operations, List<Path> paths) {
    /**
     * An operation with the class that implements it.
     *
     * @param controller null where nobody does
     * @param produces the media types of what it answers if all is well
     * @param body what is read of the body; null where nothing is
     */
    record Bound(
            int number,
            @Nullable JavaClass controller,
            Document document,
            Operation operation,
            boolean nonBlocking,
            List<String> produces,
            @Nullable FromBody body) {
        /** For a comment: method, path, operationId and place. */
        String text() {
            return describe(operation);
        }

        String path() {
            return operation.fullPath();
        }

        private Bound numbered(int position) {
            return new Bound(position, controller, document, operation, nonBlocking, produces, body);
        }
    }

    /** A path and its operations. */
    record Path(int number, List<Segment> segments, List<Bound> operations) {
        String text() {
            return Prose.comment(operations.get(0).path());
        }

        /** The value of the {@code Allow} header. */
        String allow() {
            List<String> methods = new ArrayList<>();
            for (Bound operation : operations) {
                methods.add(operation.operation().method());
            }
            if (methods.contains("GET") && !methods.contains("HEAD")) {
                methods.add(methods.indexOf("GET") + 1, "HEAD");
            }
            if (!methods.contains("OPTIONS")) {
                methods.add("OPTIONS");
            }
            return String.join(", ", methods);
        }
    }

    /** An operation for a comment: method, path, operationId and place. */
    static String describe(Operation operation) {
        return Prose.comment(operation.method() + " " + operation.fullPath() + " " + operation.id() + ", "
                + operation.place().text());
    }

    static Routes of(Binding binding) {
        List<Bound> all = new ArrayList<>();
        for (ControllerTable controller : binding.controllers()) {
            for (Route route : controller.routes()) {
                all.add(new Bound(
                        0,
                        controller.type(),
                        route.document(),
                        route.operation(),
                        route.nonBlocking(),
                        produces(route.answer()),
                        body(route.arguments())));
            }
        }
        for (Placeholder placeholder : binding.placeholders()) {
            FromBody body = body(placeholder.arguments());
            boolean nonBlocking = body == null || body.cases().stream().noneMatch(BodyCase::isStreamed);
            all.add(new Bound(0, null, placeholder.document(), placeholder.operation(), nonBlocking, List.of(), body));
        }
        IdentityHashMap<Operation, Integer> positions = positions(binding.documents());
        all.sort(Comparator.comparing(bound -> Objects.requireNonNull(positions.get(bound.operation()))));
        List<Bound> operations = new ArrayList<>();
        for (Bound bound : all) {
            operations.add(bound.numbered(operations.size()));
        }
        Map<String, List<Bound>> byShape = new LinkedHashMap<>();
        for (Bound operation : operations) {
            // The names of variables do not tell paths apart.
            byShape.computeIfAbsent(PathTemplate.shape(operation.operation().segments()), shape -> new ArrayList<>())
                    .add(operation);
        }
        List<Path> paths = new ArrayList<>();
        byShape.forEach((shape, bound) ->
                paths.add(new Path(paths.size(), bound.get(0).operation().segments(), List.copyOf(bound))));
        return new Routes(operations, paths);
    }

    /** Those of the document that the handler can answer with. */
    private static List<String> produces(Answer answer) {
        Stream<Payload> payloads = Stream.empty();
        if (answer instanceof Answer.Body body) {
            payloads = Stream.of(body.payload());
        } else if (answer instanceof Answer.Sealed sealed) {
            payloads = sealed.cases().stream()
                    .filter(each -> each.status() == 2 || each.status() / 100 == 2)
                    .flatMap(each -> Stream.ofNullable(each.payload()));
        }
        return payloads.flatMap(payload -> payload.mediaTypes().stream())
                .distinct()
                .toList();
    }

    private static @Nullable FromBody body(List<Argument> arguments) {
        return arguments.stream()
                .filter(FromBody.class::isInstance)
                .map(FromBody.class::cast)
                .findFirst()
                .orElse(null);
    }

    private static IdentityHashMap<Operation, Integer> positions(List<Document> documents) {
        IdentityHashMap<Operation, Integer> positions = new IdentityHashMap<>();
        documents.forEach(document -> document.operations().forEach(each -> positions.put(each, positions.size())));
        return positions;
    }
}
