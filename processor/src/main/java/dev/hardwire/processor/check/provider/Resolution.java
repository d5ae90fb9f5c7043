package dev.hardwire.processor.check.provider;

import com.google.errorprone.annotations.FormatMethod;
import dev.hardwire.processor.model.Application.MethodParameter;
import dev.hardwire.processor.model.Binding.Argument;
import dev.hardwire.processor.model.Binding.Argument.FromProvider;
import dev.hardwire.processor.model.Binding.Argument.Presence;
import dev.hardwire.processor.model.Binding.BuiltInType;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.Operation.Location;
import dev.hardwire.processor.model.Provider;
import dev.hardwire.processor.model.Provider.Scope;
import dev.hardwire.processor.model.ProviderCall;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must be made for one consumer: each value once, after those that it needs. */
public final class Resolution {
    private final Providers providers;
    private final Consumer consumer;
    /** Whether this is what a connection keeps. */
    private final boolean keeps;
    /** What was made for the connection that the call is on; null where there is none. */
    private final @Nullable Resolution connection;

    private final Map<Provider, ProviderCall> calls = new LinkedHashMap<>();
    private final Set<Provider> begun = new HashSet<>();
    private final Set<Argument.FromParameter> parameters = new LinkedHashSet<>();

    private Resolution(Providers providers, Consumer consumer, boolean keeps, @Nullable Resolution of) {
        this.providers = providers;
        this.consumer = consumer;
        this.keeps = keeps;
        this.connection = of;
    }

    /** For a call that is on no connection. */
    public static Resolution ofCall(Providers providers, Consumer consumer) {
        return new Resolution(providers, consumer, false, null);
    }

    /** For what a connection keeps. */
    public static Resolution ofConnection(Providers providers, Consumer consumer) {
        return new Resolution(providers, consumer, true, null);
    }

    /** For a call on this connection. */
    public Resolution call(Consumer caller) {
        return new Resolution(providers, caller, false, this);
    }

    /** What a handler's parameter gets that is provided; null where nobody provides its type. */
    public @Nullable Argument argument(MethodParameter parameter) {
        Provider provider = providers.of(parameter);
        return provider == null ? null : provided(parameter, provider, Chain.from(consumer));
    }

    /** What is made, in this order. */
    public List<ProviderCall> calls() {
        return List.copyOf(calls.values());
    }

    /** What its providers take of the request, each once. */
    public List<Argument.FromParameter> parameters() {
        return List.copyOf(parameters);
    }

    /** Whether an event loop may make all of it. */
    public boolean isNonBlocking() {
        return calls.keySet().stream().allMatch(Provider::nonBlocking);
    }

    private Argument provided(MethodParameter parameter, Provider provider, Chain chain) {
        Presence presence = presence(parameter);
        if (provider.nullable() && presence == Presence.ALWAYS) {
            report(
                    DiagnosticId.NULLABLE_PROVIDED,
                    parameter,
                    "%s is %s, of which %s may make null. Make it @Nullable or Optional.",
                    parameter.place().text(),
                    provider.provides().simple(),
                    provider.method().place().text());
        }
        need(provider, chain.to(provider));
        return new FromProvider(provider, scope(provider), presence);
    }

    private Scope scope(Provider provider) {
        boolean isConnected = keeps || connection != null;
        return provider.scope() == Scope.CONNECTION && !isConnected ? Scope.CALL : provider.scope();
    }

    private static Presence presence(MethodParameter parameter) {
        if (Providers.isOptional(parameter.type())) {
            return Presence.OPTIONAL;
        }
        return parameter.type().nullable() ? Presence.NULLABLE : Presence.ALWAYS;
    }

    private void need(Provider provider, Chain chain) {
        providers.use(provider);
        if (provider.scope() == Scope.CONNECTION && connection != null) {
            connection.need(provider, chain);
        } else if (provider.scope() != Scope.APPLICATION && begun.add(provider)) {
            if (!providers.isVisible(provider, consumer.packageName())) {
                providers
                        .diagnostics()
                        .report(
                                DiagnosticId.NOT_CALLABLE,
                                consumer.place(),
                                "%s: %s is not public, and generated code of the package %s needs it. Make it public.",
                                chain.text(),
                                provider.provides().simple(),
                                consumer.packageName());
            }
            List<Argument> arguments = new ArrayList<>();
            for (MethodParameter parameter : provider.method().parameters()) {
                Argument argument = ofProvider(parameter, chain);
                if (argument != null) {
                    arguments.add(argument);
                }
            }
            calls.put(provider, new ProviderCall(provider, scope(provider), arguments));
        }
    }

    private @Nullable Argument ofProvider(MethodParameter parameter, Chain chain) {
        if (parameter.boundName() != null && new ProvidedAsMarked(providers).isMissing(parameter)) {
            return null;
        }
        if (parameter.boundName() != null) {
            return fromRequest(parameter, parameter.boundName(), chain);
        }
        BuiltInType builtIn = providers.builtIn(parameter);
        if (builtIn != null) {
            return consumer.has(builtIn) ? new Argument.BuiltIn(builtIn) : lacking(parameter, chain);
        }
        Provider provider = providers.of(parameter);
        if (provider != null) {
            return provided(parameter, provider, chain);
        }
        if (providers.isPrincipal(Providers.unwrapped(parameter.type()))) {
            return principal(parameter, chain);
        }
        providers.missing(parameter, chain);
        return null;
    }

    private @Nullable Argument principal(MethodParameter parameter, Chain chain) {
        var mistakes = new Diagnostics();
        Argument principal = consumer.principal(parameter, mistakes);
        mistakes.errors()
                .forEach(mistake -> providers
                        .diagnostics()
                        .report(mistake.id(), consumer.place(), "%s: %s", chain.text(), mistake.message()));
        return principal == null ? lacking(parameter, chain) : principal;
    }

    private @Nullable Argument fromRequest(MethodParameter parameter, String name, Chain chain) {
        Location in = location(parameter.boundIn());
        if (in == null) {
            return report(
                    DiagnosticId.PROVIDER_PARAMETER,
                    parameter,
                    "%s is a parameter of the request, and does not say where: @Param(value = \"%s\", in = …) with path, query,"
                            + " header or cookie.",
                    parameter.place().text(),
                    name);
        }
        if (in == Location.PATH && !consumer.hasVariable(name)) {
            providers
                    .diagnostics()
                    .report(
                            DiagnosticId.PROVIDER_UNAVAILABLE,
                            consumer.place(),
                            "%s: needs the variable %s of the path, which %s has not. Take the parameter out of the handler,"
                                    + " or let the provider take something else.",
                            chain.text(),
                            name,
                            consumer.kind());
            return null;
        }
        Argument.FromParameter read = consumer.parameter(parameter, name, in);
        if (read != null) {
            parameters.add(read);
        }
        return read;
    }

    private static @Nullable Location location(String name) {
        return Arrays.stream(Location.values())
                .filter(location -> location.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Argument lacking(MethodParameter parameter, Chain chain) {
        providers
                .diagnostics()
                .report(
                        DiagnosticId.PROVIDER_UNAVAILABLE,
                        consumer.place(),
                        "%s: needs %s, which %s has not. Take the parameter out of the handler, or let the provider take"
                                + " something else.",
                        chain.text(),
                        parameter.type().simple(),
                        consumer.kind());
        return null;
    }

    @FormatMethod
    private @Nullable Argument report(DiagnosticId id, MethodParameter parameter, String format, Object... arguments) {
        providers.diagnostics().report(id, parameter.place(), format, arguments);
        return null;
    }
}
