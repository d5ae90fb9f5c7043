package dev.hardwire.http;

import dev.hardwire.http.compression.Compression;
import dev.hardwire.http.compression.ContentCoding;
import dev.hardwire.http.request.Accept;
import dev.hardwire.http.request.MediaType;
import dev.hardwire.http.request.RequestTarget;
import dev.hardwire.http.request.TrailingSlash;
import dev.hardwire.http.websocket.WebSocketHandshake;
import dev.hardwire.spi.Operation;
import dev.hardwire.spi.RouteTable;
import dev.hardwire.spi.json.Violations;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides from its head who answers a request. Immutable and thread-safe. */
final class Router {
    private final HttpOptions options;
    private final Compression compression;
    private final HandlerExecutor executor;
    private final RouteMount[] routes;
    private final MountedProtocol[] before;
    private final MountedProtocol[] behind;
    private final Edge edge;

    /**
     * A router.
     *
     * @param routes asked in this order
     * @param before asked before the tables
     * @param behind asked where no table has such a path
     */
    Router(
            HttpOptions options,
            HandlerExecutor executor,
            List<RouteMount> routes,
            List<MountedProtocol> before,
            List<MountedProtocol> behind) {
        this.options = options;
        this.compression = new Compression(options.compression());
        this.executor = executor;
        this.routes = routes.toArray(new RouteMount[0]);
        this.before = before.toArray(new MountedProtocol[0]);
        this.behind = behind.toArray(new MountedProtocol[0]);
        this.edge = new Edge(options);
    }

    HttpOptions options() {
        return options;
    }

    Compression compression() {
        return compression;
    }

    HandlerExecutor executor() {
        return executor;
    }

    Edge edge() {
        return edge;
    }

    /** The exchange for a request; on the event loop of its connection. */
    Exchange route(ExchangeConnection connection, HttpRequest request, RequestHead head) {
        Exchange exchange = exchange(connection, request, head);
        CharSequence coding = head.contentEncoding();
        return coding == null || !head.hasBody() ? exchange : decompressing(exchange, coding);
    }

    private Exchange decompressing(Exchange exchange, CharSequence name) {
        if (exchange instanceof Refusal || ContentCoding.isIdentity(name)) {
            return exchange;
        }
        boolean any = options.compression().requests();
        ContentCoding coding = any ? ContentCoding.of(name) : null;
        if (coding == null) {
            String accepted = any ? ContentCoding.ACCEPTED : "identity";
            return Refusal.of(
                    exchange.connection(),
                    exchange.message(),
                    Problem.of(415, "The Content-Encoding of a body can be " + accepted + ", not " + name),
                    Map.of("accept-encoding", accepted));
        }
        exchange.decompress(coding);
        return exchange;
    }

    private Exchange exchange(ExchangeConnection connection, HttpRequest request, RequestHead head) {
        RequestTarget target = connection.loop().target();
        if (!target.parse(request.uri())) {
            return request.uri().equals("*") && request.method().equals(HttpMethod.OPTIONS)
                    ? Refusal.empty(connection, request, 204, Map.of())
                    : Refusal.of(connection, request, Problem.of(400, "The request target is malformed"));
        }
        Map<String, String> preflight = edge.preflight(request);
        if (preflight != null && !hasOwnCors(target.path())) {
            return Refusal.empty(connection, request, 204, preflight);
        }
        boolean upgrade = head.hasUpgrade() && WebSocketHandshake.isAskedFor(request.headers());
        Exchange mounted = mounted(connection, request, target, upgrade);
        if (mounted != null) {
            return mounted;
        }
        Exchange operation = operation(connection, request, head, target);
        if (operation == null && options.trailingSlash() != TrailingSlash.STRICT && target.toggleSlash()) {
            operation = options.trailingSlash() == TrailingSlash.IGNORE
                    ? operation(connection, request, head, target)
                    : isPath(target) ? redirect(connection, request, target.path()) : null;
        }
        return operation == null ? behind(connection, request, target) : operation;
    }

    private @Nullable Exchange operation(
            ExchangeConnection connection, HttpRequest request, RequestHead head, RequestTarget target) {
        for (RouteMount mount : routes) {
            int path = mount.path(target);
            if (path != RouteTable.NOT_FOUND) {
                return operation(connection, request, head, mount, path);
            }
        }
        return null;
    }

    private boolean isPath(RequestTarget target) {
        for (RouteMount mount : routes) {
            if (mount.path(target) != RouteTable.NOT_FOUND) {
                return true;
            }
        }
        return false;
    }

    private boolean hasOwnCors(String path) {
        for (MountedProtocol protocol : before) {
            if (protocol.serves(path)) {
                return protocol.hasOwnCors();
            }
        }
        return false;
    }

    /** Sends the client to the same path with, or without, a slash at its end. */
    private Exchange redirect(ExchangeConnection connection, HttpRequest request, String path) {
        String other = path.endsWith("/") ? path.substring(0, path.length() - 1) : path + "/";
        String query = RequestTarget.query(request.uri());
        String location = edge.prefix(request, connection.peer()) + other + (query == null ? "" : "?" + query);
        return Refusal.empty(connection, request, 308, Map.of("location", location));
    }

    private @Nullable Exchange mounted(
            ExchangeConnection connection, HttpRequest request, RequestTarget target, boolean upgrade) {
        if (before.length > 0) {
            String path = target.path();
            for (MountedProtocol protocol : before) {
                if (protocol.serves(path)) {
                    return new MountedExchange(connection, request, protocol, upgrade, path);
                }
            }
        }
        if (upgrade) {
            String path = target.path();
            for (MountedProtocol protocol : behind) {
                if (protocol.upgrades(path)) {
                    return new MountedExchange(connection, request, protocol, true, path);
                }
            }
        }
        return null;
    }

    private Exchange behind(ExchangeConnection connection, HttpRequest request, RequestTarget target) {
        String path = target.path();
        for (MountedProtocol protocol : behind) {
            if (protocol.serves(path)) {
                return new MountedExchange(connection, request, protocol, false, path);
            }
        }
        return Refusal.of(connection, request, Problem.of(404, "There is nothing at " + path));
    }

    private static Exchange operation(
            ExchangeConnection connection, HttpRequest request, RequestHead head, RouteMount mount, int path) {
        String method = request.method().name();
        RouteTable table = mount.table();
        int number = table.operation(path, method);
        if (number == RouteTable.NOT_FOUND && request.method().equals(HttpMethod.HEAD)) {
            number = table.operation(path, "GET");
        }
        if (number == RouteTable.NOT_FOUND) {
            String allow = table.allow(path);
            return request.method().equals(HttpMethod.OPTIONS)
                    ? Refusal.empty(connection, request, 204, Map.of("allow", allow))
                    : Refusal.of(
                            connection,
                            request,
                            Problem.of(405, "The methods served here are " + allow),
                            Map.of("allow", allow));
        }
        Operation operation = mount.operation(number);
        int mediaType = -1;
        Flaw flaw = null;
        if (operation.body() != Operation.Body.NONE && !head.hasBody()) {
            Problem missing = missing(operation);
            flaw = missing == null ? null : new Flaw(missing, Map.of());
        } else if (operation.body() != Operation.Body.NONE) {
            mediaType = MediaType.choose(request.headers().get(HttpHeaderNames.CONTENT_TYPE), operation.mediaTypes());
            flaw = mediaType < 0 ? unsupported(operation, request) : null;
        }
        if (flaw == null && !operation.produces().isEmpty() && Accept.choose(head.accept(), operation.produces()) < 0) {
            Problem unacceptable = Problem.of(406, "The answer can be " + String.join(", ", operation.produces()));
            flaw = new Flaw(unacceptable, Map.of("vary", "Accept"));
            mediaType = -1;
        }
        return flaw != null && mount.guard(number) == null
                ? Refusal.of(connection, request, flaw.problem(), flaw.headers())
                : new OperationCall(connection, request, mount, number, mediaType, flaw);
    }

    /** A required body that is absent. */
    static @Nullable Problem missing(Operation operation) {
        if (operation.body() != Operation.Body.REQUIRED) {
            return null;
        }
        Violations violations = new Violations();
        violations.body("", "is required");
        return Problem.of(violations);
    }

    /** Says which media types are taken (RFC 9110, 15.5.16). */
    private static Flaw unsupported(Operation operation, HttpRequest request) {
        String allowed = String.join(", ", operation.mediaTypes());
        String missing = request.headers().contains(HttpHeaderNames.CONTENT_TYPE) ? "" : ", and is missing";
        return new Flaw(Problem.of(415, "The Content-Type must be " + allowed + missing), Map.of("accept", allowed));
    }
}
