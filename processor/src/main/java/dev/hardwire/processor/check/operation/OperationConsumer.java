package dev.hardwire.processor.check.operation;

import dev.hardwire.processor.check.handler.ParametersReadable;
import dev.hardwire.processor.check.provider.Consumer;
import dev.hardwire.processor.check.security.PrincipalsBound;
import dev.hardwire.processor.check.type.TypeNames;
import dev.hardwire.processor.check.type.TypesFitSchemas;
import dev.hardwire.processor.model.Application.MethodParameter;
import dev.hardwire.processor.model.Binding.Argument;
import dev.hardwire.processor.model.Binding.BuiltInType;
import dev.hardwire.processor.model.Binding.PathPosition;
import dev.hardwire.processor.model.Binding.Value;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.Operation;
import dev.hardwire.processor.model.Operation.Location;
import dev.hardwire.processor.model.Operation.Parameter;
import dev.hardwire.processor.model.Place;
import org.jspecify.annotations.Nullable;

/** A method that implements an operation: a provider's parameter that the operation has, too, is that of the document. */
record OperationConsumer(
        Implementation implementation, TypesFitSchemas types, ParametersReadable readable, PrincipalsBound principals)
        implements Consumer {
    @Override
    public String name() {
        return implementation.controller().simpleNames() + "."
                + implementation.method().name();
    }

    @Override
    public String packageName() {
        return implementation.controller().packageName();
    }

    @Override
    public String kind() {
        return "an operation";
    }

    @Override
    public Place place() {
        return implementation.method().place();
    }

    @Override
    public boolean has(BuiltInType type) {
        return TypeNames.OF_OPERATIONS.contains(type);
    }

    @Override
    public @Nullable Argument principal(MethodParameter parameter, Diagnostics mistakes) {
        return principals.isPrincipal(parameter, implementation.document())
                ? principals.reportingTo(mistakes).bind(parameter, implementation.document(), operation())
                : null;
    }

    @Override
    public boolean hasVariable(String variable) {
        return PathPosition.of(variable, operation().segments()) != null;
    }

    @Override
    public Argument.@Nullable FromParameter parameter(MethodParameter parameter, String name, Location in) {
        Parameter documented = operation().parameters().stream()
                .filter(each -> each.in() == in && isNamed(each, name))
                .findFirst()
                .orElse(null);
        if (documented == null) {
            return readable.read(
                    parameter, name, in, PathPosition.of(name, operation().segments()));
        }
        boolean nullable = parameter.type().nullable();
        Value value = types.fit(
                parameter.type(), documented.schema(), documented.mayBeAbsent() && nullable, parameter.place());
        return value == null
                ? null
                : new Argument.FromParameter(
                        documented.mayBeAbsent() && !nullable ? documented.asRequired() : documented,
                        ParametersBound.position(operation(), documented),
                        value);
    }

    private static boolean isNamed(Parameter parameter, String name) {
        return parameter.in() == Location.HEADER
                ? parameter.name().equalsIgnoreCase(name)
                : parameter.name().equals(name);
    }

    private Operation operation() {
        return implementation.operation();
    }
}
