package dev.hardwire.config;

import dev.hardwire.lifecycle.LifecycleOptions;

/** The options of {@link LifecycleOptions}. */
final class LifecycleTable {
    static final OptionTable<LifecycleOptions, LifecycleOptions.Builder> TABLE = new OptionTable<>(
                    LifecycleOptions::builder, LifecycleOptions::toBuilder, LifecycleOptions.Builder::build)
            .option("start-timeout", Formats.DURATION, LifecycleOptions.Builder::startTimeout)
            .option("stop-timeout", Formats.DURATION, LifecycleOptions.Builder::stopTimeout);

    private LifecycleTable() {}
}
