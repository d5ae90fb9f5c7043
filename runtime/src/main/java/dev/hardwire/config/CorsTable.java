package dev.hardwire.config;

import dev.hardwire.http.cors.CorsOptions;

/** The options of {@link CorsOptions}. */
final class CorsTable {
    static final OptionTable<CorsOptions, CorsOptions.Builder> TABLE = new OptionTable<>(
                    CorsOptions::builder, CorsOptions::toBuilder, CorsOptions.Builder::build)
            .option("origins", Formats.LIST, (cors, value) -> cors.origins(value))
            .option("methods", Formats.LIST, (cors, value) -> cors.methods(value.toArray(String[]::new)))
            .option("headers", Formats.LIST, (cors, value) -> cors.headers(value.toArray(String[]::new)))
            .option("exposed-headers", Formats.LIST, (cors, value) -> cors.exposedHeaders(value.toArray(String[]::new)))
            .option("credentials", Formats.BOOLEAN, CorsOptions.Builder::credentials)
            .option("max-age", Formats.DURATION_OR_ZERO, CorsOptions.Builder::maxAge);

    private CorsTable() {}
}
