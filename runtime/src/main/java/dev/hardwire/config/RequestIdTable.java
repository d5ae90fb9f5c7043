package dev.hardwire.config;

import dev.hardwire.http.access.RequestIdOptions;

/** The options of {@link RequestIdOptions}. */
final class RequestIdTable {
    static final OptionTable<RequestIdOptions, RequestIdOptions.Builder> TABLE = new OptionTable<>(
                    RequestIdOptions::builder, RequestIdOptions::toBuilder, RequestIdOptions.Builder::build)
            .option("header", Formats.TEXT, RequestIdOptions.Builder::header)
            .option("taken", Formats.BOOLEAN, RequestIdOptions.Builder::taken)
            .option("sent", Formats.BOOLEAN, RequestIdOptions.Builder::sent);

    private RequestIdTable() {}
}
