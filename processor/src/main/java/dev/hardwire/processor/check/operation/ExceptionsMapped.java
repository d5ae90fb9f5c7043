package dev.hardwire.processor.check.operation;

import com.google.errorprone.annotations.FormatMethod;
import dev.hardwire.processor.check.type.TypeNames;
import dev.hardwire.processor.model.Application.ExceptionMethod;
import dev.hardwire.processor.model.Application.HandlerMethod;
import dev.hardwire.processor.model.Application.MethodParameter;
import dev.hardwire.processor.model.Binding.MappedException;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.JavaClass;
import dev.hardwire.processor.model.JavaType;
import dev.hardwire.processor.model.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A method that makes a problem of an exception takes one, is the only one for it, and returns a problem. */
final class ExceptionsMapped {
    private static final Set<String> ANSWERED_AS_THEY_ARE = Set.of(TypeNames.HTTP_PROBLEM, TypeNames.REDIRECT);

    private final Diagnostics diagnostics;
    private final Map<String, HandlerMethod> methods = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    ExceptionsMapped(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** What each controller maps, in source order; what is wrong is reported. */
    Map<JavaClass, List<MappedException>> bind(List<ExceptionMethod> all) {
        Map<JavaClass, List<MappedException>> mapped = new HashMap<>();
        for (ExceptionMethod each : all) {
            MappedException exception = bind(each);
            if (exception != null) {
                mapped.computeIfAbsent(each.type(), type -> new ArrayList<>()).add(exception);
            }
        }
        return mapped;
    }

    private @Nullable MappedException bind(ExceptionMethod each) {
        HandlerMethod method = each.method();
        JavaType exception = exception(each);
        if (exception == null) {
            return null;
        }
        if (!method.returns().name().equals(TypeNames.HTTP_PROBLEM)) {
            return report(
                    DiagnosticId.HANDLER_RESULT,
                    method.place(),
                    "%s returns %s. An @OnError method of a controller returns HttpProblem, or null where it has none.",
                    method.place().text(),
                    TypeNames.simple(method.returns()));
        }
        HandlerMethod other = methods.putIfAbsent(exception.name(), method);
        if (other != null) {
            return report(
                    DiagnosticId.TWO_HANDLERS,
                    method.place(),
                    "%s and %s are both for %s. Keep one of them.",
                    method.place().text(),
                    other.place().text(),
                    TypeNames.simple(exception));
        }
        Integer depth = each.exceptions().get(exception.name());
        return new MappedException(method, exception, depth == null ? 0 : depth, name(exception));
    }

    private String name(JavaType exception) {
        String name = "on" + exception.name().substring(exception.name().lastIndexOf('.') + 1);
        String free = name;
        for (int i = 2; !names.add(free); i++) {
            free = name + i;
        }
        return free;
    }

    private @Nullable JavaType exception(ExceptionMethod each) {
        JavaType found = null;
        for (MethodParameter parameter : each.method().parameters()) {
            String type = parameter.type().name();
            boolean thrown = each.exceptions().containsKey(type);
            if (thrown && ANSWERED_AS_THEY_ARE.contains(type)) {
                return wrong(parameter.place(), TypeNames.simple(type) + ", which is answered as it is");
            }
            if ((thrown && found != null) || (!thrown && !type.equals(TypeNames.REQUEST))) {
                return wrong(parameter.place(), TypeNames.simple(parameter.type()));
            }
            found = thrown ? parameter.type() : found;
        }
        return found == null ? wrong(each.method().place(), "not made for any exception") : found;
    }

    private @Nullable JavaType wrong(Place place, String what) {
        report(
                DiagnosticId.HANDLER_PARAMETER,
                place,
                "%s is %s. An @OnError method of a controller has one parameter for the exception, and may have a Request.",
                place.text(),
                what);
        return null;
    }

    @FormatMethod
    private @Nullable MappedException report(DiagnosticId id, Place place, String format, Object... arguments) {
        diagnostics.report(id, place, format, arguments);
        return null;
    }
}
