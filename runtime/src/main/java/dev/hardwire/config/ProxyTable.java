package dev.hardwire.config;

import dev.hardwire.http.proxy.ProxyHeaders;
import dev.hardwire.http.proxy.ProxyOptions;

/** The options of {@link ProxyOptions}. */
final class ProxyTable {
    static final OptionTable<ProxyOptions, ProxyOptions.Builder> TABLE = new OptionTable<>(
                    ProxyOptions::builder, ProxyOptions::toBuilder, ProxyOptions.Builder::build)
            .option("trusted", Formats.LIST, ProxyOptions.Builder::trusted)
            .option("headers", Formats.oneOf(ProxyHeaders.values()), ProxyOptions.Builder::headers)
            .option("prefix", Formats.TEXT, ProxyOptions.Builder::prefix);

    private ProxyTable() {}
}
