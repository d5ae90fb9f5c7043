package dev.hardwire.config;

import dev.hardwire.http.websocket.WebSocketOptions;

/** The options of {@link WebSocketOptions}. */
final class WebSocketTable {
    static final OptionTable<WebSocketOptions, WebSocketOptions.Builder> TABLE = new OptionTable<>(
                    WebSocketOptions::builder, WebSocketOptions::toBuilder, WebSocketOptions.Builder::build)
            .option("max-message-size", Formats.size(125), WebSocketOptions.Builder::maxMessageSize)
            .option(
                    "max-streamed-message-size",
                    Formats.longSize(125),
                    WebSocketOptions.Builder::maxStreamedMessageSize)
            .option("max-queued-messages", Formats.number(1), WebSocketOptions.Builder::maxQueuedMessages)
            .option("max-queued-bytes", Formats.size(1024), WebSocketOptions.Builder::maxQueuedBytes)
            .option("max-groups", Formats.number(1), WebSocketOptions.Builder::maxGroups)
            .option("upgrade-timeout", Formats.DURATION, WebSocketOptions.Builder::upgradeTimeout)
            .option("ping-interval", Formats.DURATION_OR_ZERO, WebSocketOptions.Builder::pingInterval)
            .option("pong-timeout", Formats.DURATION, WebSocketOptions.Builder::pongTimeout)
            .option("idle-timeout", Formats.DURATION_OR_ZERO, WebSocketOptions.Builder::idleTimeout)
            .option("close-timeout", Formats.DURATION, WebSocketOptions.Builder::closeTimeout)
            .group(
                    "compression",
                    () -> WebSocketCompressionTable.TABLE,
                    WebSocketOptions::compression,
                    WebSocketOptions.Builder::compression);

    private WebSocketTable() {}
}
