package dev.hardwire.processor.check;

import dev.hardwire.processor.model.Application;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a connection with a namespace keeps outlasts a cut where its type has, or can have, a codec. The others are made again,
 * which is no mistake: nobody is told.
 */
final class RecoveredValues {
    private final Application application;
    private final Map<TypeId, NamedType> named;
    private final Codecs codecs;
    private final PayloadsHaveCodecs payloads;
    private final Map<Provider, Boolean> known = new HashMap<>();

    RecoveredValues(Application application, Map<TypeId, NamedType> named, Codecs codecs, PayloadsHaveCodecs payloads) {
        this.application = application;
        this.named = named;
        this.codecs = codecs;
        this.payloads = payloads;
    }

    /** The calls, each with the codec of its value if that outlasts a cut. */
    List<ProviderCall> among(List<ProviderCall> calls) {
        return calls.stream()
                .map(call -> call.scope() == Scope.CONNECTION ? recovered(call) : call)
                .toList();
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
