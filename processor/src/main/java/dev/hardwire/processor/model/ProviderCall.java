package dev.hardwire.processor.model;

import dev.hardwire.processor.model.Binding.Argument;
import java.util.List;

/**
 * A value that is made before a handler is called, or for a connection.
 *
 * @param scope how long the value is kept here: what is made for a connection is made for the call where there is none
 * @param arguments one per parameter of the provider's method, in their order; what is provided among them is made by a call
 *     before this one, or kept by the connection or the application
 */
public record ProviderCall(Provider provider, Provider.Scope scope, List<Argument> arguments) {
    public ProviderCall {
        arguments = List.copyOf(arguments);
    }
}
