package dev.hardwire.config;

import dev.hardwire.http.resource.DocsOptions;

/** The options of {@link DocsOptions}. */
final class DocsTable {
    static final OptionTable<DocsOptions, DocsOptions.Builder> TABLE = new OptionTable<>(
                    DocsOptions::builder, DocsOptions::toBuilder, DocsOptions.Builder::build)
            .option("path", Formats.TEXT, DocsOptions.Builder::path)
            .option("settings", Formats.TEXT, DocsOptions.Builder::settings);

    private DocsTable() {}
}
