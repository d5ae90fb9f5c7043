package dev.hardwire.processor.check.event;

import dev.hardwire.processor.check.handler.PayloadsHaveCodecs;
import dev.hardwire.processor.check.type.Codecs;
import dev.hardwire.processor.check.type.TypesFitSchemas;
import dev.hardwire.processor.model.Application;
import dev.hardwire.processor.model.Binding.Argument;
import dev.hardwire.processor.model.Binding.Value;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.JavaType;
import dev.hardwire.processor.model.NamedType;
import dev.hardwire.processor.model.Place;
import dev.hardwire.processor.model.Provider;
import dev.hardwire.processor.model.Provider.Scope;
import dev.hardwire.processor.model.ProviderCall;
import dev.hardwire.processor.model.TypeId;
import dev.hardwire.processor.model.TypeShape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a connection with a namespace keeps outlasts a cut where its type has, or can have, a codec, and it is not made of who
 * calls. The others are made again, which is no mistake: nobody is told.
 */
public final class RecoveredValues {
    private final Application application;
    private final Map<TypeId, NamedType> named;
    private final Codecs codecs;
    private final PayloadsHaveCodecs payloads;
    private final Map<Provider, Boolean> known = new HashMap<>();

    /** Finds the codecs of what sockets of an application keep. */
    public RecoveredValues(
            Application application, Map<TypeId, NamedType> named, Codecs codecs, PayloadsHaveCodecs payloads) {
        this.application = application;
        this.named = named;
        this.codecs = codecs;
        this.payloads = payloads;
    }

    /** The calls, in their order, each with the codec of its value if that outlasts a cut. */
    List<ProviderCall> among(List<ProviderCall> calls) {
        Set<Provider> ofCallers = new HashSet<>();
        List<ProviderCall> all = new ArrayList<>();
        for (ProviderCall call : calls) {
            if (call.arguments().stream().anyMatch(argument -> isOfCaller(argument, ofCallers))) {
                ofCallers.add(call.provider());
                all.add(call);
            } else {
                all.add(call.scope() == Scope.CONNECTION ? recovered(call) : call);
            }
        }
        return List.copyOf(all);
    }

    /** Whether an argument is who calls, or is made of that: who comes back is checked again, and may be somebody else. */
    private static boolean isOfCaller(Argument argument, Set<Provider> ofCallers) {
        return argument instanceof Argument.FromCheck
                || (argument instanceof Argument.FromProvider from && ofCallers.contains(from.provider()));
    }

    private ProviderCall recovered(ProviderCall call) {
        Provider provider = call.provider();
        // what is closed is a resource, which is more than its components say
        if (provider.closeable() || !known.computeIfAbsent(provider, this::hasCodec)) {
            return call;
        }
        Value value = payloads.value(provider.provides(), provider.method().place());
        return value instanceof Value.Coded coded ? call.recoveredBy(coded.codec()) : call;
    }

    private boolean hasCodec(Provider provider) {
        JavaType type = provider.provides();
        TypeShape shape = application.shapes().get(type.name());
        return shape != null
                && (codecs.isClaimed(shape.type())
                        || mayHaveCodec(type, provider.method().place()));
    }

    /** Tries it with codecs and mistakes that are nobody's. */
    private boolean mayHaveCodec(JavaType type, Place where) {
        var mistakes = new Diagnostics();
        var trial = new Codecs(application.type());
        var fitted = new TypesFitSchemas(application.shapes(), named, trial, mistakes);
        new PayloadsHaveCodecs(application.shapes(), named, fitted.classes(), trial, true, mistakes).value(type, where);
        return !mistakes.hasErrors();
    }
}
