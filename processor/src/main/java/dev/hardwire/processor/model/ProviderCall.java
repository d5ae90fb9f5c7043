package dev.hardwire.processor.model;

import dev.hardwire.processor.model.Binding.Argument;
import dev.hardwire.processor.model.Binding.CodecName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value that is made before a handler is called, or for a connection.
 *
 * @param scope how long the value is kept here: what is made for a connection is made for the call where there is none
 * @param arguments one per parameter of the provider's method, in their order; what is provided among them is made by a call
 *     before this one, or kept by the connection or the application
 * @param recovered the codec by which the value outlasts a cut of the connection, so that it is not made again; null where it
 *     is
 */
public record ProviderCall(
        Provider provider,
        Provider.Scope scope,
        List<Argument> arguments,
        @Nullable CodecName recovered) {
    public ProviderCall {
        arguments = List.copyOf(arguments);
    }

    /** A value that is made each time. */
    public ProviderCall(Provider provider, Provider.Scope scope, List<Argument> arguments) {
        this(provider, scope, arguments, null);
    }

    /** The same of a value that outlasts a cut. */
    public ProviderCall recoveredBy(CodecName codec) {
        return new ProviderCall(provider, scope, arguments, codec);
    }
}
