package dev.hardwire.config;

import dev.hardwire.http.answer.StreamOptions;
import java.util.function.Function;

/** The options of {@link StreamOptions}, which have no builder. */
final class StreamTable {
    static final OptionTable<StreamOptions, StreamOptions> TABLE = new OptionTable<>(
                    StreamOptions::defaults, Function.<StreamOptions>identity(), Function.<StreamOptions>identity())
            .option("heartbeat", Formats.DURATION_OR_ZERO, (options, value) -> new StreamOptions(value));

    private StreamTable() {}
}
