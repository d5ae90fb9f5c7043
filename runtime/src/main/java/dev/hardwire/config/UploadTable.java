package dev.hardwire.config;

import dev.hardwire.http.body.UploadOptions;

/** The options of {@link UploadOptions}. */
final class UploadTable {
    static final OptionTable<UploadOptions, UploadOptions.Builder> TABLE = new OptionTable<>(
                    UploadOptions::builder, UploadOptions::toBuilder, UploadOptions.Builder::build)
            .option("max-upload-size", Formats.longSize(1), UploadOptions.Builder::maxUploadSize)
            .option("max-parts", Formats.number(1), UploadOptions.Builder::maxParts)
            .option("max-part-header-size", Formats.size(1), UploadOptions.Builder::maxPartHeaderSize)
            .option("spool-threshold", Formats.size(0), UploadOptions.Builder::spoolThreshold)
            .option("spool-directory", Formats.PATH, UploadOptions.Builder::spoolDirectory);

    private UploadTable() {}
}
