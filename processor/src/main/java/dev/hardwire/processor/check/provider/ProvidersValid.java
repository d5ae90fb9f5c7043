package dev.hardwire.processor.check.provider;

import com.google.errorprone.annotations.FormatMethod;
import dev.hardwire.processor.model.Application.MethodParameter;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.Provider;
import dev.hardwire.processor.model.Provider.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Each type is provided by one method; no value needs itself, or is kept longer than what it needs. */
final class ProvidersValid {
    private final Providers providers;
    private final Diagnostics diagnostics;

    ProvidersValid(Providers providers, Diagnostics diagnostics) {
        this.providers = providers;
        this.diagnostics = diagnostics;
    }

    void check() {
        Map<String, List<Provider>> byType = new LinkedHashMap<>();
        for (Provider provider : providers.all()) {
            byType.computeIfAbsent(Providers.key(provider.provides()), any -> new ArrayList<>())
                    .add(provider);
        }
        byType.values().stream().filter(same -> same.size() > 1).forEach(this::several);
        new ProviderCycles(providers, diagnostics).check();
        providers.all().stream()
                .filter(provider -> provider.scope() == Scope.CONNECTION)
                .forEach(provider -> checkLifetime(provider, provider, Chain.from(provider), new HashSet<>()));
    }

    private void several(List<Provider> same) {
        for (Provider provider : same) {
            List<String> others = same.stream()
                    .filter(other -> !other.equals(provider))
                    .map(ProvidersValid::text)
                    .toList();
            report(
                    DiagnosticId.TWO_PROVIDERS,
                    provider,
                    "%s provides %s, as %s does. Keep one of them, or give the values types of their own.",
                    text(provider),
                    provider.provides().simple(),
                    String.join(", and ", others));
        }
    }

    /** The method, and the class that it is called on where that has inherited it. */
    private static String text(Provider provider) {
        String method = provider.method().place().text();
        String owner = provider.type().simpleNames();
        return method.startsWith(owner + ".") ? method : method + " of " + owner;
    }

    /** What is kept for a connection must not need what is closed after the call that has made it. */
    private void checkLifetime(Provider kept, Provider from, Chain chain, Set<Provider> seen) {
        needs(providers, from)
                .filter(needed -> needed.scope() == Scope.CALL && seen.add(needed))
                .forEach(needed -> {
                    Chain longer = chain.to(needed);
                    if (needed.closeable()) {
                        report(
                                DiagnosticId.SHORT_LIVED,
                                kept,
                                "%s: the first is kept for a connection, and the last is closed when the call has ended that has"
                                        + " made it. Make that one @PerConnection, too, or let the first do without it.",
                                longer.text());
                    } else {
                        checkLifetime(kept, needed, longer, seen);
                    }
                });
    }

    /** The providers of what a provider needs. */
    static Stream<Provider> needs(Providers providers, Provider provider) {
        return provider.method().parameters().stream()
                .filter((MethodParameter parameter) -> providers.builtIn(parameter) == null)
                .map(providers::of)
                .filter(Objects::nonNull);
    }

    @FormatMethod
    private void report(DiagnosticId id, Provider provider, String format, Object... arguments) {
        diagnostics.report(id, provider.method().place(), format, arguments);
    }
}
