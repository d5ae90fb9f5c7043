package dev.hardwire.config;

import dev.hardwire.socketio.recovery.RecoveryOptions;

/** The options of {@link RecoveryOptions}. */
final class RecoveryTable {
    static final OptionTable<RecoveryOptions, RecoveryOptions.Builder> TABLE = new OptionTable<>(
                    RecoveryOptions::builder, RecoveryOptions::toBuilder, RecoveryOptions.Builder::build)
            .option("max-disconnection-duration", Formats.DURATION, RecoveryOptions.Builder::maxDisconnectionDuration)
            .option("max-packets", Formats.number(1), RecoveryOptions.Builder::maxPackets)
            .option("max-sessions", Formats.number(1), RecoveryOptions.Builder::maxSessions)
            .option("max-bytes", Formats.size(1), RecoveryOptions.Builder::maxBytes)
            .option("skip-middlewares", Formats.BOOLEAN, RecoveryOptions.Builder::skipMiddlewares);

    private RecoveryTable() {}
}
