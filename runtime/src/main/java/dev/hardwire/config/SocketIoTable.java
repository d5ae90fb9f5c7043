package dev.hardwire.config;

import dev.hardwire.engineio.SlowConsumer;
import dev.hardwire.engineio.Transport;
import dev.hardwire.socketio.SocketIoOptions;

/** The options of {@link SocketIoOptions}. */
final class SocketIoTable {
    static final OptionTable<SocketIoOptions, SocketIoOptions.Builder> TABLE = new OptionTable<>(
                    SocketIoOptions::builder, SocketIoOptions::toBuilder, SocketIoOptions.Builder::build)
            .option("path", Formats.TEXT, SocketIoOptions.Builder::path)
            .option("ping-interval", Formats.DURATION, SocketIoOptions.Builder::pingInterval)
            .option("ping-timeout", Formats.DURATION, SocketIoOptions.Builder::pingTimeout)
            .option("upgrade-timeout", Formats.DURATION, SocketIoOptions.Builder::upgradeTimeout)
            .option("close-timeout", Formats.DURATION, SocketIoOptions.Builder::closeTimeout)
            .option("max-http-buffer-size", Formats.size(125), SocketIoOptions.Builder::maxHttpBufferSize)
            .option("max-payload-packets", Formats.number(1), SocketIoOptions.Builder::maxPayloadPackets)
            .option("max-queued-packets", Formats.number(1), SocketIoOptions.Builder::maxQueuedPackets)
            .option("max-queued-bytes", Formats.size(1), SocketIoOptions.Builder::maxQueuedBytes)
            .option("high-water-mark", Formats.size(1), SocketIoOptions.Builder::highWaterMark)
            .option("slow-consumer", Formats.oneOf(SlowConsumer.values()), SocketIoOptions.Builder::slowConsumer)
            .option("slow-consumer-timeout", Formats.DURATION, SocketIoOptions.Builder::slowConsumerTimeout)
            .option(
                    "transports",
                    Formats.listOf(Formats.oneOf(Transport.values())),
                    SocketIoOptions.Builder::transports)
            .option("allow-upgrades", Formats.BOOLEAN, SocketIoOptions.Builder::allowUpgrades)
            .optional("cors", () -> CorsTable.TABLE, options -> options.engine().cors(), SocketIoOptions.Builder::cors)
            .optional(
                    "cookie",
                    () -> CookieTable.TABLE,
                    options -> options.engine().cookie(),
                    SocketIoOptions.Builder::cookie)
            .group(
                    "per-message-deflate",
                    () -> WebSocketCompressionTable.TABLE,
                    options -> options.engine().perMessageDeflate(),
                    SocketIoOptions.Builder::perMessageDeflate)
            .option("http-compression", Formats.BOOLEAN, SocketIoOptions.Builder::httpCompression)
            .option("serve-client", Formats.BOOLEAN, SocketIoOptions.Builder::serveClient)
            .option("connect-timeout", Formats.DURATION, SocketIoOptions.Builder::connectTimeout)
            .option("max-namespaces", Formats.number(1), SocketIoOptions.Builder::maxNamespaces)
            .option("max-namespace-length", Formats.number(1), SocketIoOptions.Builder::maxNamespaceLength)
            .option("max-event-length", Formats.number(1), SocketIoOptions.Builder::maxEventLength)
            .option("max-attachments", Formats.number(0), SocketIoOptions.Builder::maxAttachments)
            .option("max-queued-events", Formats.number(1), SocketIoOptions.Builder::maxQueuedEvents)
            .option("ack-timeout", Formats.DURATION, SocketIoOptions.Builder::ackTimeout)
            .option("max-concurrent-events", Formats.number(1), SocketIoOptions.Builder::maxConcurrentEvents)
            .option("max-child-namespaces", Formats.number(1), SocketIoOptions.Builder::maxChildNamespaces)
            .option(
                    "cleanup-empty-child-namespaces",
                    Formats.BOOLEAN,
                    SocketIoOptions.Builder::cleanupEmptyChildNamespaces)
            .option("max-event-rate", Formats.number(0), SocketIoOptions.Builder::maxEventRate)
            .option("max-event-burst", Formats.number(1), SocketIoOptions.Builder::maxEventBurst)
            .option("max-pending-acks", Formats.number(1), SocketIoOptions.Builder::maxPendingAcks)
            .option("max-listeners", Formats.number(1), SocketIoOptions.Builder::maxListeners)
            .option("max-socket-data", Formats.number(1), SocketIoOptions.Builder::maxSocketData)
            .optional(
                    "recovery", () -> RecoveryTable.TABLE, SocketIoOptions::recovery, SocketIoOptions.Builder::recovery)
            .option("max-rooms", Formats.number(1), SocketIoOptions.Builder::maxRooms)
            .option("max-room-length", Formats.number(1), SocketIoOptions.Builder::maxRoomLength);

    private SocketIoTable() {}
}
