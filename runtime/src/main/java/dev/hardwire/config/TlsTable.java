package dev.hardwire.config;

import dev.hardwire.http.tls.ClientCertificates;
import dev.hardwire.http.tls.TlsOptions;

/** The options of {@link TlsOptions}. */
final class TlsTable {
    static final OptionTable<TlsOptions, TlsOptions.Builder> TABLE = new OptionTable<>(
                    TlsOptions::builder, TlsOptions::toBuilder, TlsOptions.Builder::build)
            .option("certificates", Formats.PATH, TlsOptions.Builder::certificates)
            .option("private-key", Formats.PATH, TlsOptions.Builder::privateKey)
            .secret("password", TlsOptions.Builder::password)
            .option(
                    "client-certificates",
                    Formats.oneOf(ClientCertificates.values()),
                    TlsOptions.Builder::clientCertificates)
            .option("trust", Formats.PATH, TlsOptions.Builder::trust)
            .option("protocols", Formats.LIST, TlsOptions.Builder::protocols)
            .option("ciphers", Formats.LIST, TlsOptions.Builder::ciphers)
            .option("handshake-timeout", Formats.DURATION, TlsOptions.Builder::handshakeTimeout)
            .option("reload-interval", Formats.DURATION_OR_ZERO, TlsOptions.Builder::reloadInterval);

    private TlsTable() {}
}
