package dev.hardwire.config;

import dev.hardwire.http.health.HealthOptions;

/** The options of {@link HealthOptions}, but for its checks, which are code. */
final class HealthTable {
    static final OptionTable<HealthOptions, HealthOptions.Builder> TABLE = new OptionTable<>(
                    HealthOptions::builder, HealthOptions::toBuilder, HealthOptions.Builder::build)
            .option("ready-path", Formats.TEXT, HealthOptions.Builder::readyPath)
            .option("live-path", Formats.TEXT, HealthOptions.Builder::livePath)
            .option("drain-delay", Formats.DURATION_OR_ZERO, HealthOptions.Builder::drainDelay)
            .option("check-timeout", Formats.DURATION, HealthOptions.Builder::checkTimeout)
            .option("check-interval", Formats.DURATION, HealthOptions.Builder::checkInterval);

    private HealthTable() {}
}
