package dev.hardwire.config;

/** The options of {@link ServerOptions}. */
final class ServerTable {
    static final OptionTable<ServerOptions, ServerOptions.Builder> TABLE = new OptionTable<>(
                    ServerOptions::builder, ServerOptions::toBuilder, ServerOptions.Builder::build)
            .option("host", Formats.TEXT, ServerOptions.Builder::host)
            .option("port", Formats.number(0, 65_535), ServerOptions.Builder::port)
            .group("http", () -> HttpTable.TABLE, ServerOptions::http, ServerOptions.Builder::http)
            .group("socket-io", () -> SocketIoTable.TABLE, ServerOptions::socketIo, ServerOptions.Builder::socketIo)
            .group("lifecycle", () -> LifecycleTable.TABLE, ServerOptions::lifecycle, ServerOptions.Builder::lifecycle)
            .group("health", () -> HealthTable.TABLE, ServerOptions::health, ServerOptions.Builder::health)
            .option("documents", Formats.BOOLEAN, ServerOptions.Builder::documents)
            .optional("docs", () -> DocsTable.TABLE, ServerOptions::docs, ServerOptions.Builder::docs);

    private ServerTable() {}
}
