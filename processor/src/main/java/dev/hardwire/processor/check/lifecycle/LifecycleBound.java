package dev.hardwire.processor.check.lifecycle;

import com.google.errorprone.annotations.FormatMethod;
import dev.hardwire.processor.check.provider.Providers;
import dev.hardwire.processor.check.provider.Resolution;
import dev.hardwire.processor.model.Application.MethodParameter;
import dev.hardwire.processor.model.Binding.Argument;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.JavaClass;
import dev.hardwire.processor.model.LifecycleMethod;
import dev.hardwire.processor.model.LifecyclePlan;
import dev.hardwire.processor.model.LifecyclePlan.Step;
import dev.hardwire.processor.model.Provider;
import dev.hardwire.processor.model.Provider.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Each method that is called at the start or the stop gets what is there then, and returns what somebody may get. */
public final class LifecycleBound {
    private final Providers providers;
    private final Diagnostics diagnostics;

    /** Binds methods to the values that an application's starts make. */
    public LifecycleBound(Providers providers, Diagnostics diagnostics) {
        this.providers = providers;
        this.diagnostics = diagnostics;
    }

    /**
     * Binds the methods of an application.
     *
     * @param methods in source order
     * @param instances the classes of which the application has an instance
     * @param closeable the qualified names of those that are {@code AutoCloseable}
     */
    public LifecyclePlan bind(List<LifecycleMethod> methods, List<JavaClass> instances, Set<String> closeable) {
        List<Step> steps = methods.stream().map(this::step).toList();
        LifecycleOrder order = new LifecycleOrder(steps);
        List<JavaClass> closed = instances.stream()
                .filter(type -> closeable.contains(type.qualifiedName()))
                .filter(type -> methods.stream().noneMatch(method -> closes(method, type)))
                .toList();
        return new LifecyclePlan(order.starts(), order.stops(), closed);
    }

    /** Whether a stop is the {@code close()} of a class itself, which needs no other call. */
    private static boolean closes(LifecycleMethod method, JavaClass type) {
        return !method.isStart()
                && method.type().equals(type)
                && method.method().name().equals("close")
                && method.method().parameters().isEmpty();
    }

    private Step step(LifecycleMethod method) {
        if (!method.isStart()) {
            checkReturnsNothing(method);
        }
        Resolution atStart = Resolution.ofCall(providers, new OutsideOfCalls(method));
        List<Argument.FromProvider> arguments = new ArrayList<>();
        for (MethodParameter parameter : method.method().parameters()) {
            Argument argument = isThere(method, parameter) ? atStart.argument(parameter) : null;
            if (argument instanceof Argument.FromProvider value) {
                arguments.add(value);
            }
        }
        return new Step(method, arguments, made(method), 0);
    }

    /** The provider under the name that it got among all. */
    private @Nullable Provider made(LifecycleMethod method) {
        return providers.all().stream()
                .filter(provider -> provider.scope() == Scope.APPLICATION)
                .filter(provider -> provider.method().equals(method.method()))
                .filter(provider -> provider.type().equals(method.type()))
                .findFirst()
                .orElse(null);
    }

    private void checkReturnsNothing(LifecycleMethod method) {
        String returned = method.async()
                ? method.method().returns().arguments().get(0).name()
                : method.method().returns().name();
        if (!returned.equals(method.async() ? "java.lang.Void" : "void")) {
            report(
                    DiagnosticId.HANDLER_RESULT,
                    method,
                    "%s returns %s, which nobody gets: @OnStop methods return void or CompletionStage<Void>.",
                    method.method().place().text(),
                    method.method().returns().simple());
        }
    }

    private boolean isThere(LifecycleMethod method, MethodParameter parameter) {
        Provider provider = providers.of(parameter);
        if (provider != null && provider.scope() == Scope.APPLICATION) {
            return true;
        }
        String type = parameter.type().simple();
        if (provider != null || providers.belongsToCalls(parameter)) {
            diagnostics.report(
                    DiagnosticId.NOT_AT_START,
                    parameter.place(),
                    "%s is %s, which belongs to a call%s: at the start and the stop there is none. %s can take what"
                            + " @OnStart methods return.",
                    parameter.place().text(),
                    type,
                    provider == null
                            ? ""
                            : " (" + provider.type().simpleNames() + "."
                                    + provider.method().name() + ")",
                    method.text());
        } else {
            diagnostics.report(
                    DiagnosticId.MISSING_PROVIDER,
                    parameter.place(),
                    "%s is %s, which no @OnStart method returns%s Let one return it, or give it to the constructor of"
                            + " %s.",
                    parameter.place().text(),
                    type,
                    endWith(providers.didYouMean(parameter.type())),
                    method.type().simpleNames());
        }
        return false;
    }

    private static String endWith(String didYouMean) {
        return didYouMean.isEmpty() ? "." : didYouMean;
    }

    @FormatMethod
    private void report(DiagnosticId id, LifecycleMethod method, String format, Object... arguments) {
        diagnostics.report(id, method.method().place(), format, arguments);
    }
}
