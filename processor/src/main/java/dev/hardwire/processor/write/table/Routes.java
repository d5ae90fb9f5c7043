package dev.hardwire.processor.write.table;

import dev.hardwire.processor.model.Binding;
import dev.hardwire.processor.model.Binding.ControllerTable;
import dev.hardwire.processor.model.Binding.Route;
import dev.hardwire.processor.model.JavaClass;
import dev.hardwire.processor.model.Operation;
import dev.hardwire.processor.model.Operation.Segment;
import dev.hardwire.processor.model.PathTemplate;
import dev.hardwire.processor.write.Prose;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The operations of an application in document order, and its paths; their positions are their numbers. */
record Routes(List<Bound> operations, List<Path> paths) {
    /** An operation with the class that implements it. */
    record Bound(int number, JavaClass controller, Route route) {
        /** For a comment: method, path, operationId and place. */
        String text() {
            return describe(route);
        }

        String path() {
            return fullPath(route);
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
                methods.add(operation.route().operation().method());
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
    static String describe(Route route) {
        Operation operation = route.operation();
        return Prose.comment(operation.method() + " " + fullPath(route) + " " + operation.id() + ", "
                + operation.place().text());
    }

    private static String fullPath(Route route) {
        return route.document().basePath() + route.operation().path();
    }

    static Routes of(Binding binding) {
        List<Bound> operations = new ArrayList<>();
        record Unordered(JavaClass controller, Route route) {}
        List<Unordered> all = new ArrayList<>();
        for (ControllerTable controller : binding.controllers()) {
            controller.routes().forEach(route -> all.add(new Unordered(controller.type(), route)));
        }
        all.sort(Comparator.<Unordered>comparingInt(
                        each -> binding.documents().indexOf(each.route().document()))
                .thenComparingInt(each -> each.route()
                        .document()
                        .operations()
                        .indexOf(each.route().operation())));
        for (Unordered each : all) {
            operations.add(new Bound(operations.size(), each.controller(), each.route()));
        }
        Map<String, List<Bound>> byShape = new LinkedHashMap<>();
        for (Bound operation : operations) {
            // The names of variables do not tell paths apart.
            byShape.computeIfAbsent(
                            PathTemplate.shape(operation.route().operation().segments()), shape -> new ArrayList<>())
                    .add(operation);
        }
        List<Path> paths = new ArrayList<>();
        byShape.forEach((shape, bound) -> paths.add(
                new Path(paths.size(), bound.get(0).route().operation().segments(), List.copyOf(bound))));
        return new Routes(operations, paths);
    }
}
