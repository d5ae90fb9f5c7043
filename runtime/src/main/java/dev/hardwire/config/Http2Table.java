package dev.hardwire.config;

import dev.hardwire.http.http2.Http2Options;

/** The options of {@link Http2Options}. */
final class Http2Table {
    static final OptionTable<Http2Options, Http2Options.Builder> TABLE = new OptionTable<>(
                    Http2Options::builder, Http2Options::toBuilder, Http2Options.Builder::build)
            .option("enabled", Formats.BOOLEAN, Http2Options.Builder::enabled)
            .option("max-concurrent-streams", Formats.number(1), Http2Options.Builder::maxConcurrentStreams)
            .option("stream-window", Formats.size(1024), Http2Options.Builder::streamWindow)
            .option("connection-window", Formats.size(65_535), Http2Options.Builder::connectionWindow)
            .option("interval", Formats.DURATION, Http2Options.Builder::interval)
            .option("max-resets", Formats.number(1), Http2Options.Builder::maxResets)
            .option("max-settings", Formats.number(1), Http2Options.Builder::maxSettings)
            .option("max-pings", Formats.number(1), Http2Options.Builder::maxPings)
            .option("max-priorities", Formats.number(1), Http2Options.Builder::maxPriorities)
            .option("max-empty-frames", Formats.number(1), Http2Options.Builder::maxEmptyFrames)
            .option("max-window-updates", Formats.number(1), Http2Options.Builder::maxWindowUpdates)
            .option("max-small-continuations", Formats.number(1), Http2Options.Builder::maxSmallContinuations);

    private Http2Table() {}
}
