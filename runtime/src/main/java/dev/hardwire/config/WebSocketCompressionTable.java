package dev.hardwire.config;

import dev.hardwire.http.websocket.deflate.WebSocketCompression;

/** The options of {@link WebSocketCompression}. */
final class WebSocketCompressionTable {
    static final OptionTable<WebSocketCompression, WebSocketCompression.Builder> TABLE = new OptionTable<>(
                    WebSocketCompression::builder, WebSocketCompression::toBuilder, WebSocketCompression.Builder::build)
            .option("enabled", Formats.BOOLEAN, WebSocketCompression.Builder::enabled)
            .option("threshold", Formats.size(0), WebSocketCompression.Builder::threshold)
            .option("level", Formats.number(1, 9), WebSocketCompression.Builder::level)
            .option("context-takeover", Formats.BOOLEAN, WebSocketCompression.Builder::contextTakeover)
            .option("server-window-bits", Formats.number(8, 15), WebSocketCompression.Builder::serverWindowBits)
            .option("client-window-bits", Formats.number(8, 15), WebSocketCompression.Builder::clientWindowBits);

    private WebSocketCompressionTable() {}
}
