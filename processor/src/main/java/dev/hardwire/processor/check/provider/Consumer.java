package dev.hardwire.processor.check.provider;

import dev.hardwire.processor.model.Application.MethodParameter;
import dev.hardwire.processor.model.Binding.Argument;
import dev.hardwire.processor.model.Binding.BuiltInType;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.Operation.Location;
import dev.hardwire.processor.model.Place;
import org.jspecify.annotations.Nullable;

/** Who needs what is provided: a handler, or a connection that keeps it; and what it has by itself. */
public interface Consumer {
    /** As a chain starts, {@code Orders.list}. */
    String name();

    /** The package of the generated class that makes what it needs. */
    String packageName();

    /** What kind of thing it is, as a message says it: {@code an operation}. */
    String kind();

    /** Where is reported what it lacks. */
    Place place();

    /** Whether it has something built in. */
    boolean has(BuiltInType type);

    /**
     * Who calls, for a parameter of a provider that has the type of a principal.
     *
     * @param mistakes gets what keeps it from having that one
     * @return null where nobody is known
     */
    @Nullable
    Argument principal(MethodParameter parameter, Diagnostics mistakes);

    /** Whether its path has a variable. */
    boolean hasVariable(String name);

    /**
     * A parameter of its request.
     *
     * @param parameter of a provider
     * @param name of the parameter of the request
     * @return null where it cannot be read as that type, which is reported then
     */
    Argument.@Nullable FromParameter parameter(MethodParameter parameter, String name, Location in);
}
