package dev.hardwire.http.resource;

import dev.hardwire.http.HttpExchange;
import dev.hardwire.http.MountedProtocol;
import dev.hardwire.http.Problem;
import dev.hardwire.http.WebSocketUpgrade;
import io.netty.buffer.Unpooled;
import java.util.Map;

/** Something that can be read and nothing else: GET and HEAD. */
abstract class ReadOnlyProtocol implements MountedProtocol {
    private static final Map<String, String> ALLOW = Map.of("allow", "GET, HEAD, OPTIONS");

    /** Answers a GET or HEAD request. */
    abstract void read(HttpExchange exchange);

    @Override
    public final boolean upgrades(String path) {
        return false;
    }

    /** A small body does not keep a request from being told that its method is not allowed. */
    @Override
    public final int maxBodySize() {
        return 16 * 1024;
    }

    @Override
    public final void request(HttpExchange exchange) {
        switch (exchange.request().method()) {
            case "GET", "HEAD" -> read(exchange);
            case "OPTIONS" -> exchange.respond(204, null, ALLOW, Unpooled.EMPTY_BUFFER);
            default -> exchange.respond(Problem.of(405, "The methods served here are GET, HEAD, OPTIONS"), ALLOW);
        }
    }

    @Override
    public final void upgrade(WebSocketUpgrade upgrade) {
        request(upgrade);
    }

    @Override
    public final void stop(Runnable done) {
        done.run();
    }

    /** Sends the client to another path, for good; one that a proxy shows below a prefix, there. */
    static void redirect(HttpExchange exchange, String path) {
        Map<String, String> location = Map.of("location", exchange.request().prefix() + path);
        exchange.respond(308, null, location, Unpooled.EMPTY_BUFFER);
    }
}
