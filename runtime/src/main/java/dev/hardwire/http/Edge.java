package dev.hardwire.http;

import dev.hardwire.handler.Request;
import dev.hardwire.http.access.AccessEntry;
import dev.hardwire.http.access.AccessLog;
import dev.hardwire.http.access.RequestIdOptions;
import dev.hardwire.http.cors.Cors;
import dev.hardwire.http.cors.CorsOptions;
import dev.hardwire.http.header.SecurityHeaders;
import dev.hardwire.http.proxy.Proxies;
import dev.hardwire.http.proxy.ProxyOptions;
import dev.hardwire.http.request.Peer;
import dev.hardwire.http.request.ReceivedRequest;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is said of every request and every answer, whoever works on it: who it comes from and what its id is, which headers
 * are added, and what the access log tells. What is switched off is null here and costs a look at it. Immutable and
 * thread-safe.
 */
final class Edge {
    private static final Logger ACCESS = LoggerFactory.getLogger(AccessLog.LOGGER);

    private final @Nullable Proxies proxies;
    private final @Nullable Cors cors;
    private final @Nullable SecurityHeaders security;
    private final @Nullable RequestIdOptions ids;
    private final @Nullable AccessLog accessLog;
    private final boolean adds;

    Edge(HttpOptions options) {
        ProxyOptions trusted = options.proxies();
        CorsOptions origins = options.cors();
        this.proxies = trusted == null ? null : new Proxies(trusted);
        this.cors = origins == null ? null : Cors.of(origins);
        this.security = options.securityHeaders();
        this.ids = options.requestId();
        this.accessLog = options.accessLog();
        this.adds = cors != null || security != null || (ids != null && ids.sent());
    }

    /** A request as handlers see it. */
    ReceivedRequest received(HttpRequest message, Peer peer, String idPrefix, long number) {
        if (proxies == null) {
            return new ReceivedRequest(message, peer, idPrefix, number);
        }
        String given = ids != null && ids.taken() && proxies.trusts(peer.address())
                ? message.headers().get(ids.header())
                : null;
        Peer client = proxies.client(peer, message.headers());
        return given != null && RequestIdOptions.isId(given)
                ? new ReceivedRequest(message, client, given)
                : new ReceivedRequest(message, client, idPrefix, number);
    }

    /** What a proxy took from the front of the path. */
    String prefix(HttpRequest message, Peer peer) {
        return proxies == null ? "" : proxies.client(peer, message.headers()).prefix();
    }

    /** The headers of the answer to a browser that asks for leave; null for any other request, or where nobody is let in. */
    @Nullable
    Map<String, String> preflight(HttpRequest message) {
        HttpHeaders headers = message.headers();
        return cors != null && message.method().equals(HttpMethod.OPTIONS) && Cors.isPreflight("OPTIONS", headers::get)
                ? cors.preflightHeaders(headers::get)
                : null;
    }

    /** What is added to the headers of the answer to a request, names in lower case. */
    Map<String, String> added(Exchange exchange) {
        if (!adds) {
            return Map.of();
        }
        Map<String, String> added = new LinkedHashMap<>();
        Request request = exchange.request();
        if (cors != null && !exchange.hasOwnCors()) {
            added.putAll(cors.headers(request::header));
        }
        if (security != null) {
            added.putAll(security.headers(request.scheme().equals("https")));
        }
        if (ids != null && ids.sent()) {
            added.put(ids.header().toLowerCase(Locale.ROOT), request.id());
        }
        return added;
    }

    /** Whether answers are logged. */
    boolean logs() {
        return accessLog != null;
    }

    /** Logs an answer that was written. */
    void log(Exchange exchange, int status, long bytes, long nanos, boolean complete) {
        if (accessLog != null && ACCESS.isInfoEnabled()) {
            String protocol = exchange.message().protocolVersion().text();
            ACCESS.info(accessLog.line(
                    new AccessEntry(Instant.now(), exchange.request(), protocol, status, bytes, nanos, complete)));
        }
    }
}
