package dev.hardwire.config;

import dev.hardwire.http.HttpOptions;
import dev.hardwire.http.request.TrailingSlash;
import dev.hardwire.http.transport.Transport;

/** The options of {@link HttpOptions}. */
final class HttpTable {
    static final OptionTable<HttpOptions, HttpOptions.Builder> TABLE = new OptionTable<>(
                    HttpOptions::builder, HttpOptions::toBuilder, HttpOptions.Builder::build)
            .option("transport", Formats.oneOf(Transport.values()), HttpOptions.Builder::transport)
            .option("event-loops", Formats.number(1), HttpOptions.Builder::eventLoops)
            .option("backlog", Formats.number(1), HttpOptions.Builder::backlog)
            .option("max-connections", Formats.number(1), HttpOptions.Builder::maxConnections)
            .option("max-request-line", Formats.size(64), HttpOptions.Builder::maxRequestLine)
            .option("max-header-size", Formats.size(64), HttpOptions.Builder::maxHeaderSize)
            .option("max-headers", Formats.number(1), HttpOptions.Builder::maxHeaders)
            .option("max-body-size", Formats.size(0), HttpOptions.Builder::maxBodySize)
            .group("uploads", () -> UploadTable.TABLE, HttpOptions::uploads, HttpOptions.Builder::uploads)
            .option("max-pipelined", Formats.number(1), HttpOptions.Builder::maxPipelined)
            .group("web-sockets", () -> WebSocketTable.TABLE, HttpOptions::webSockets, HttpOptions.Builder::webSockets)
            .option("max-concurrent-calls", Formats.number(1), HttpOptions.Builder::maxConcurrentCalls)
            .option("handler-threads", Formats.number(1), HttpOptions.Builder::handlerThreads)
            .option("virtual-threads", Formats.BOOLEAN, HttpOptions.Builder::virtualThreads)
            .group("streams", () -> StreamTable.TABLE, HttpOptions::streams, HttpOptions.Builder::streams)
            .option("validate-responses", Formats.BOOLEAN, HttpOptions.Builder::validateResponses)
            .optional("tls", () -> TlsTable.TABLE, HttpOptions::tls, HttpOptions.Builder::tls)
            .group(
                    "compression",
                    () -> CompressionTable.TABLE,
                    HttpOptions::compression,
                    HttpOptions.Builder::compression)
            .group("http2", () -> Http2Table.TABLE, HttpOptions::http2, HttpOptions.Builder::http2)
            .option("head-timeout", Formats.DURATION, HttpOptions.Builder::headTimeout)
            .option("body-timeout", Formats.DURATION, HttpOptions.Builder::bodyTimeout)
            .option("idle-timeout", Formats.DURATION, HttpOptions.Builder::idleTimeout)
            .option("answer-timeout", Formats.DURATION, HttpOptions.Builder::answerTimeout)
            .option("close-timeout", Formats.DURATION, HttpOptions.Builder::closeTimeout)
            .option("stop-timeout", Formats.DURATION, HttpOptions.Builder::stopTimeout)
            .option("trailing-slash", Formats.oneOf(TrailingSlash.values()), HttpOptions.Builder::trailingSlash)
            .optional("proxies", () -> ProxyTable.TABLE, HttpOptions::proxies, HttpOptions.Builder::proxies)
            .optional("cors", () -> CorsTable.TABLE, HttpOptions::cors, HttpOptions.Builder::cors)
            .optional(
                    "security-headers",
                    () -> SecurityHeadersTable.TABLE,
                    HttpOptions::securityHeaders,
                    HttpOptions.Builder::securityHeaders)
            .optional("request-id", () -> RequestIdTable.TABLE, HttpOptions::requestId, HttpOptions.Builder::requestId)
            .optional("access-log", () -> AccessLogTable.TABLE, HttpOptions::accessLog, HttpOptions.Builder::accessLog);

    private HttpTable() {}
}
