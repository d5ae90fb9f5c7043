package dev.hardwire.processor.write.table.event;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.hardwire.processor.model.Binding.Argument;
import dev.hardwire.processor.model.Binding.Argument.FromParameter;
import dev.hardwire.processor.model.Binding.Argument.FromProvider;
import dev.hardwire.processor.model.Binding.Lifecycle;
import dev.hardwire.processor.model.Event;
import dev.hardwire.processor.model.Middleware;
import dev.hardwire.processor.model.NamespaceTable;
import dev.hardwire.processor.model.Provider;
import dev.hardwire.processor.model.Provider.Scope;
import dev.hardwire.processor.model.ProviderCall;
import dev.hardwire.processor.write.Types;
import dev.hardwire.processor.write.table.call.Context;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * What the table of a namespace keeps for each of its sockets, as the nested record {@code Connection}: what its handlers, but
 * for that of the connect, take of the handshake, and of what is provided for the connection.
 */
final class KeptValues {
    private static final String RECORD = "Connection";

    private final Context context;
    private final Set<FromParameter> parameters = new LinkedHashSet<>();
    private final Set<Provider> providers = new LinkedHashSet<>();
    private final NameAllocator names = new NameAllocator();

    KeptValues(Context context, NamespaceTable table) {
        this.context = context;
        for (Event event : table.events()) {
            event.before().forEach(each -> keep(each.arguments(), each.providers()));
            keep(event.arguments(), event.providers());
        }
        keep(table.disconnecting());
        keep(table.disconnect());
        keep(table.error());
        parameters.forEach(each -> names.newName(each.parameter().javaName(), each));
        providers.forEach(each -> names.newName(each.name(), each));
    }

    private void keep(@Nullable Lifecycle handler) {
        if (handler != null) {
            keep(handler.arguments(), handler.providers());
        }
    }

    private void keep(List<Argument> arguments, List<ProviderCall> calls) {
        all(arguments, calls).forEach(argument -> {
            if (argument instanceof FromParameter parameter) {
                parameters.add(parameter);
            } else if (argument instanceof FromProvider provided && provided.scope() == Scope.CONNECTION) {
                providers.add(provided.provider());
            }
        });
    }

    /** The arguments of a handler, and of what is made for it. */
    static Stream<Argument> all(List<Argument> arguments, List<ProviderCall> calls) {
        return Stream.concat(arguments.stream(), calls.stream().flatMap(each -> each.arguments().stream()));
    }

    private static boolean isKept(Argument argument) {
        return argument instanceof FromParameter
                || (argument instanceof FromProvider provided && provided.scope() == Scope.CONNECTION);
    }

    /** Whether a handler needs some of it. */
    static boolean isNeeded(List<Argument> arguments, List<ProviderCall> calls) {
        return all(arguments, calls).anyMatch(KeptValues::isKept);
    }

    /** Adds the record, where there is something to keep. */
    void addTo(TypeSpec.Builder table) {
        if (isEmpty()) {
            return;
        }
        MethodSpec.Builder components = MethodSpec.constructorBuilder();
        for (FromParameter each : parameters) {
            components.addParameter(context.types().annotated(each.value().type()), names.get(each));
        }
        for (Provider each : providers) {
            TypeName type = context.types().of(each.provides());
            components.addParameter(each.nullable() ? Types.nullable(type) : type, names.get(each));
        }
        table.addType(TypeSpec.recordBuilder(RECORD)
                .addJavadoc("What is kept for one socket.\n")
                .addModifiers(Modifier.PRIVATE)
                .recordConstructor(components.build())
                .build());
    }

    private boolean isEmpty() {
        return parameters.isEmpty() && providers.isEmpty();
    }

    /**
     * Writes how the connect keeps it.
     *
     * @param locals has the variables by parameter and provider
     */
    void keep(CodeBlock.Builder code, String call, NameAllocator locals) {
        if (isEmpty()) {
            return;
        }
        CodeBlock values = Stream.concat(parameters.stream(), providers.stream())
                .map(each -> CodeBlock.of("$N", locals.get(each)))
                .collect(CodeBlock.joining(",$W"));
        code.addStatement("$N.state(new $L($L))", call, RECORD, values);
    }

    /** Writes the variable with what was kept, where a handler needs that. */
    void declare(
            CodeBlock.Builder code, String local, String call, List<Argument> arguments, List<ProviderCall> calls) {
        if (isNeeded(arguments, calls)) {
            code.addStatement("$L $N = $N.state($L.class)", RECORD, local, call, RECORD);
        }
    }

    /** Writes the variable where something that stands before a handler needs it; whether that is so. */
    boolean declareFor(CodeBlock.Builder code, String local, String call, List<Middleware> before) {
        boolean needed = before.stream().anyMatch(each -> isNeeded(each.arguments(), each.providers()));
        if (needed) {
            code.addStatement("$L $N = $N.state($L.class)", RECORD, local, call, RECORD);
        }
        return needed;
    }

    /**
     * What was kept.
     *
     * @param local the variable
     */
    CodeBlock value(Argument argument, String local) {
        Object component = argument instanceof FromProvider provided ? provided.provider() : argument;
        return CodeBlock.of("$N.$N()", local, names.get(component));
    }
}
