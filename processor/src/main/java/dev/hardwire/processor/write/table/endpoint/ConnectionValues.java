package dev.hardwire.processor.write.table.endpoint;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.hardwire.processor.model.Binding.Argument;
import dev.hardwire.processor.model.Binding.Argument.FromParameter;
import dev.hardwire.processor.model.Binding.Argument.FromProvider;
import dev.hardwire.processor.model.Binding.EndpointTable;
import dev.hardwire.processor.model.Binding.Lifecycle;
import dev.hardwire.processor.model.Provider;
import dev.hardwire.processor.model.Provider.Scope;
import dev.hardwire.processor.write.Types;
import dev.hardwire.processor.write.table.call.Context;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * What an endpoint keeps of the handshake for each connection, in fields: what its handlers take of the request, and of what
 * is provided for the connection. And what was made for the handler of the opening alone.
 */
final class ConnectionValues {
    private final Context context;
    private final Set<FromParameter> parameters = new LinkedHashSet<>();
    private final Set<Provider> providers = new LinkedHashSet<>();
    private final Set<Provider> forOpening = new LinkedHashSet<>();
    private final NameAllocator names = new NameAllocator();

    ConnectionValues(Context context, EndpointTable table) {
        this.context = context;
        Lifecycle open = table.open();
        if (open != null) {
            open.arguments().forEach(this::keep);
            open.arguments().stream()
                    .filter(FromProvider.class::isInstance)
                    .map(FromProvider.class::cast)
                    .filter(from -> from.scope() == Scope.CALL)
                    .forEach(from -> forOpening.add(from.provider()));
        }
        Stream.of(table.text(), table.binary(), table.close(), table.error())
                .filter(Objects::nonNull)
                .flatMap(handler -> Stream.concat(
                        handler.arguments().stream(),
                        handler.providers().stream().flatMap(call -> call.arguments().stream())))
                .forEach(this::keep);
        parameters.forEach(each -> names.newName(each.parameter().javaName(), each));
        providers.forEach(each -> names.newName(each.name(), each));
    }

    private void keep(Argument argument) {
        if (argument instanceof FromParameter parameter) {
            parameters.add(parameter);
        } else if (argument instanceof FromProvider provided && provided.scope() == Scope.CONNECTION) {
            providers.add(provided.provider());
        }
    }

    /** What was made for the handler of the opening alone, and is handed to it. */
    Set<Provider> forOpening() {
        return forOpening;
    }

    /** Takes the names of the fields. */
    void reserve(NameAllocator locals) {
        Stream.concat(parameters.stream(), providers.stream()).map(names::get).forEach(locals::newName);
    }

    /** Adds the fields, and the constructor that sets them. */
    void addTo(TypeSpec.Builder type) {
        if (parameters.isEmpty() && providers.isEmpty()) {
            return;
        }
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        parameters.forEach(
                each -> field(type, constructor, context.types().of(each.value().type()), names.get(each)));
        providers.forEach(each -> field(type, constructor, type(each), names.get(each)));
        type.addMethod(constructor.build());
    }

    private static void field(TypeSpec.Builder type, MethodSpec.Builder constructor, TypeName declared, String name) {
        type.addField(declared, name, Modifier.PRIVATE, Modifier.FINAL);
        constructor.addParameter(declared, name).addStatement("this.$N = $N", name, name);
    }

    TypeName type(Provider provider) {
        TypeName type = context.types().of(provider.provides());
        return provider.nullable() ? Types.nullable(type) : type;
    }

    /**
     * The arguments of the constructor.
     *
     * @param locals has the variables by parameter and provider
     */
    CodeBlock arguments(NameAllocator locals) {
        return Stream.concat(parameters.stream(), providers.stream())
                .map(each -> CodeBlock.of("$N", locals.get(each)))
                .collect(CodeBlock.joining(",$W"));
    }

    /** What is kept for an argument. */
    CodeBlock value(Argument argument) {
        Object kept = argument instanceof FromProvider provided ? provided.provider() : argument;
        return CodeBlock.of("this.$N", names.get(kept));
    }

    /** Whether it is kept in a field. */
    boolean isKept(Argument argument) {
        return argument instanceof FromParameter
                || (argument instanceof FromProvider provided && provided.scope() == Scope.CONNECTION);
    }

    /** The names of variables that handlers have around them. */
    static NameAllocator locals() {
        NameAllocator locals = new NameAllocator();
        List.of("call", "code", "reason", "failure", "in", "message", "answer", "out", "done")
                .forEach(locals::newName);
        return locals;
    }
}
