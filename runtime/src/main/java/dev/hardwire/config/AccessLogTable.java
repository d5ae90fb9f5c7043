package dev.hardwire.config;

import dev.hardwire.http.access.AccessLog;

/** The options of {@link AccessLog}. */
final class AccessLogTable {
    static final OptionTable<AccessLog, AccessLog.Builder> TABLE = new OptionTable<>(
                    AccessLog::builder, AccessLog::toBuilder, AccessLog.Builder::build)
            .option("format", Formats.oneOf(AccessLog.Format.values()), AccessLog.Builder::format)
            .option("query", Formats.BOOLEAN, AccessLog.Builder::query);

    private AccessLogTable() {}
}
