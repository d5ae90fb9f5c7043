package dev.hardwire.processor.check.provider;

import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.model.Provider;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every provider has a name of its own: that of its type, with its class in front where two types have one name. */
final class ProviderNames {
    private ProviderNames() {}

    static List<Provider> distinct(List<Provider> providers, Diagnostics diagnostics) {
        Map<String, Long> counts =
                providers.stream().collect(Collectors.groupingBy(Provider::name, Collectors.counting()));
        List<Provider> named = providers.stream()
                .map(provider -> counts.getOrDefault(provider.name(), 0L) > 1 ? withClass(provider) : provider)
                .toList();
        Map<String, Provider> taken = new HashMap<>();
        for (Provider provider : named) {
            Provider other = taken.putIfAbsent(provider.name(), provider);
            if (other != null && !Providers.key(other.provides()).equals(Providers.key(provider.provides()))) {
                diagnostics.report(
                        DiagnosticId.NAME_CLASH,
                        provider.method().place(),
                        "%s and %s would both be called %s, in the generated class of providers. Move one of them to another"
                                + " class.",
                        provider.method().place().text(),
                        other.method().place().text(),
                        provider.name());
            }
        }
        return named;
    }

    private static Provider withClass(Provider provider) {
        Function<String, String> capitalized =
                name -> name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
        return provider.named(JavaNames.member(provider.type().simpleNames()) + capitalized.apply(provider.name()));
    }
}
