package dev.hardwire.processor.model;

import dev.hardwire.processor.model.Binding.Argument;
import java.util.List;

/**
 * A value that is made before a handler is called, or for a connection.
 *
 * @param arguments one per parameter of the provider's method, in their order; what is provided among them is made by a call
 *     before this one, or kept by the connection or the application
 */
public record ProviderCall(Provider provider, List<Argument> arguments) {
    public ProviderCall {
        arguments = List.copyOf(arguments);
    }
}
