package dev.hardwire.http.request;

import dev.hardwire.handler.Request;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import java.net.InetSocketAddress;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A request as handlers see it: holds nothing of the connection, so that it can be kept. */
public final class ReceivedRequest implements Request {
    /** In place of a number where the prefix is the id. */
    private static final long GIVEN = -1;

    private final String method;
    private final String target;
    /** Null where the request is kept. */
    private final @Nullable HttpHeaders headers;
    /** Null where it is not. */
    private final @Nullable KeptHeaders keptHeaders;

    private final Peer peer;
    private final String idPrefix;
    private final long number;
    /** Set once, before the handler is called. */
    private volatile Collection<Object> principals = List.of();

    /**
     * A view of a request whose headers nobody changes any more.
     *
     * @param idPrefix what all ids of its event loop begin with
     * @param number its number on its event loop
     */
    public ReceivedRequest(HttpRequest request, Peer peer, String idPrefix, long number) {
        this.method = request.method().name();
        this.target = request.uri();
        this.headers = request.headers();
        this.keptHeaders = null;
        this.peer = peer;
        this.idPrefix = idPrefix;
        this.number = number;
    }

    /** A view of a request that was given an id by who has sent it on. */
    public ReceivedRequest(HttpRequest request, Peer peer, String id) {
        this(request, peer, id, GIVEN);
    }

    private ReceivedRequest(ReceivedRequest from, KeptHeaders keptHeaders) {
        this.method = from.method;
        this.target = from.target;
        this.headers = null;
        this.keptHeaders = keptHeaders;
        this.peer = from.peer;
        this.idPrefix = from.idPrefix;
        this.number = from.number;
        this.principals = from.principals;
    }

    /** The same request, who calls included as far as that is known, for who keeps it long: it needs little memory. */
    public ReceivedRequest kept() {
        KeptHeaders made = headers == null ? null : KeptHeaders.of(headers);
        return made == null ? this : new ReceivedRequest(this, made);
    }

    /** Says who calls, once that is known. */
    public void admit(Collection<Object> admitted) {
        principals = admitted;
    }

    @Override
    public <T> @Nullable T principal(Class<T> type) {
        for (Object principal : principals) {
            if (type.isInstance(principal)) {
                return type.cast(principal);
            }
        }
        return null;
    }

    @Override
    public String method() {
        return method;
    }

    @Override
    public String target() {
        return target;
    }

    @Override
    public String path() {
        RequestTarget parsed = new RequestTarget();
        if (!parsed.parse(target)) {
            throw new IllegalStateException("A request with a malformed target is never handed on");
        }
        return parsed.path();
    }

    @Override
    public @Nullable String query() {
        return RequestTarget.query(target);
    }

    @Override
    public @Nullable String header(String name) {
        return value(name);
    }

    @Override
    public List<String> headers(String name) {
        if (headers != null) {
            return List.copyOf(headers.getAll(name));
        }
        return keptHeaders == null ? List.of() : List.copyOf(keptHeaders.getAll(name));
    }

    @Override
    public List<String> headerNames() {
        if (headers != null) {
            return List.copyOf(headers.names());
        }
        return keptHeaders == null ? List.of() : List.copyOf(keptHeaders.names());
    }

    private @Nullable String value(CharSequence name) {
        if (headers != null) {
            return headers.get(name);
        }
        return keptHeaders == null ? null : keptHeaders.get(name.toString());
    }

    @Override
    public @Nullable String contentType() {
        String value = value(HttpHeaderNames.CONTENT_TYPE);
        return value == null ? null : MediaType.of(value).toLowerCase(Locale.ROOT);
    }

    @Override
    public String scheme() {
        return peer.scheme();
    }

    @Override
    public @Nullable String host() {
        if (peer.host() != null) {
            return peer.host();
        }
        return RequestTarget.isWhole(target) ? RequestTarget.authority(target) : value(HttpHeaderNames.HOST);
    }

    @Override
    public String prefix() {
        return peer.prefix();
    }

    @Override
    public @Nullable X509Certificate clientCertificate() {
        return peer.certificate();
    }

    @Override
    public InetSocketAddress remoteAddress() {
        return peer.address();
    }

    @Override
    public String id() {
        return number == GIVEN ? idPrefix : idPrefix + Long.toString(number, 36);
    }
}
