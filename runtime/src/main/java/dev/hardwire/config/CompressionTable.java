package dev.hardwire.config;

import dev.hardwire.http.compression.CompressionOptions;

/** The options of {@link CompressionOptions}. */
final class CompressionTable {
    static final OptionTable<CompressionOptions, CompressionOptions.Builder> TABLE = new OptionTable<>(
                    CompressionOptions::builder, CompressionOptions::toBuilder, CompressionOptions.Builder::build)
            .option("requests", Formats.BOOLEAN, CompressionOptions.Builder::requests)
            .option("responses", Formats.BOOLEAN, CompressionOptions.Builder::responses)
            .option("threshold", Formats.size(0), CompressionOptions.Builder::threshold)
            .option("level", Formats.number(1, 9), CompressionOptions.Builder::level)
            .option("media-types", Formats.LIST, CompressionOptions.Builder::mediaTypes);

    private CompressionTable() {}
}
