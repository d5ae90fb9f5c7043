package dev.hardwire.processor.check.handler;

import dev.hardwire.processor.check.provider.Consumer;
import dev.hardwire.processor.model.Application.HandlerMethod;
import dev.hardwire.processor.model.Application.Handlers;
import dev.hardwire.processor.model.Application.MethodParameter;
import dev.hardwire.processor.model.Binding.Argument;
import dev.hardwire.processor.model.Binding.BuiltInType;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.Operation.Location;
import dev.hardwire.processor.model.Place;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A handler of a connection, or the connection itself, which both know the request that has opened it. */
public record HandshakeConsumer(
        String name,
        String packageName,
        String kind,
        Place place,
        Set<BuiltInType> builtIn,
        HandshakeParameters handshake,
        @Nullable EndpointPrincipals principals)
        implements Consumer {
    /** The connection with a class of handlers. */
    public static HandshakeConsumer of(
            Handlers handlers,
            String kind,
            Set<BuiltInType> builtIn,
            HandshakeParameters handshake,
            @Nullable EndpointPrincipals principals) {
        return new HandshakeConsumer(
                handlers.type().simpleNames(),
                handlers.type().packageName(),
                kind,
                handlers.type().place(),
                builtIn,
                handshake,
                principals);
    }

    /** One of its handlers. */
    public HandshakeConsumer handler(HandlerMethod method, String handlerKind, Set<BuiltInType> ofHandler) {
        return new HandshakeConsumer(
                method.owner().simpleNames() + "." + method.name(),
                packageName,
                handlerKind,
                method.place(),
                ofHandler,
                handshake,
                principals);
    }

    @Override
    public boolean has(BuiltInType type) {
        return builtIn.contains(type);
    }

    @Override
    public @Nullable Argument principal(MethodParameter parameter, Diagnostics mistakes) {
        return principals == null ? null : principals.bind(parameter, mistakes);
    }

    @Override
    public boolean hasVariable(String variable) {
        return handshake.hasVariable(variable);
    }

    @Override
    public Argument.@Nullable FromParameter parameter(MethodParameter parameter, String parameterName, Location in) {
        return handshake.ofProvider(parameter, parameterName, in);
    }
}
