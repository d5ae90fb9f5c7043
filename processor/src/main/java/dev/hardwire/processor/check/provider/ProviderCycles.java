package dev.hardwire.processor.check.provider;

import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.Provider;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** No provider needs what it makes. */
final class ProviderCycles {
    private final Providers providers;
    private final Diagnostics diagnostics;
    private final Set<Provider> done = new HashSet<>();
    private final List<Provider> path = new ArrayList<>();

    ProviderCycles(Providers providers, Diagnostics diagnostics) {
        this.providers = providers;
        this.diagnostics = diagnostics;
    }

    void check() {
        providers.all().forEach(this::visit);
    }

    /** Each is visited once, so that each cycle is met once. */
    private void visit(Provider provider) {
        int start = path.indexOf(provider);
        if (start >= 0) {
            report(path.subList(start, path.size()));
        } else if (done.add(provider)) {
            path.add(provider);
            ProvidersValid.needs(providers, provider).forEach(this::visit);
            path.remove(path.size() - 1);
        }
    }

    private void report(List<Provider> cycle) {
        Provider first = cycle.get(0);
        diagnostics.report(
                DiagnosticId.PROVIDER_CYCLE,
                first.method().place(),
                "%s: none of them can be made first. Let one of them take what the other one needs, or make both in one"
                        + " method.",
                Stream.concat(cycle.stream(), Stream.of(first))
                        .map(Provider::text)
                        .collect(Collectors.joining(" → ")));
    }
}
